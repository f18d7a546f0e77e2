import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { indistinguishable } from '../arbitraries/decisions.ts';
import { comparesDoubles, roundsBeforeDeciding } from '../mutants/decide.ts';

/** Values at a border, and so little beyond it that no double tells: every digit counts. */
export const UNC_113 = operationCheck<DecideInput, DecideOutput>({
  clause: 'UNC-113@1',
  operation: 'uncertainty/decide',
  given: indistinguishable,
  labels: {
    'at a border': { least: 0.3, holds: ({ value }) => value.length < 20 || value.endsWith('0') },
    'the least beyond': { least: 0.2, holds: ({ value }) => value.length > 20 && value.endsWith('1') },
  },
  judge: ({ output, expected }) => equals(output.decision, expected.decision, '/decision'),
  brokenBy: [comparesDoubles, roundsBeforeDeciding],
});
