import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { decisions } from '../arbitraries/decisions.ts';
import { decisionLabels } from '../decision-labels.ts';
import { conditionalForBinary, oneLimitOnly, openTolerance, unguarded } from '../mutants/decide.ts';

/** The outcome of each zone, the value never at an acceptance limit (ILAC-G8:09/2019, 4.2.1 to 4.2.3). */
export const UNC_111 = operationCheck<DecideInput, DecideOutput>({
  clause: 'UNC-111@1',
  operation: 'uncertainty/decide',
  given: decisions,
  labels: {
    ...decisionLabels,
    'a value at the tolerance limit': {
      least: 0.03,
      holds: ({ value, tolerance: { lower, upper } }) =>
        Number(value) === Number(upper) || Number(value) === Number(lower),
    },
  },
  judge: ({ output, expected }) => equals(output.decision, expected.decision, '/decision'),
  brokenBy: [unguarded, conditionalForBinary, oneLimitOnly, openTolerance],
});
