import type { DecideInput, DecideOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { equals } from '../../../../judge/agreement.ts';
import { atAcceptanceLimits } from '../arbitraries/decisions.ts';
import { decisionLabels } from '../decision-labels.ts';
import { alwaysClosed, conventionUnsaid, openByDefault } from '../mutants/decide.ts';

/** A value at an acceptance limit, by either convention and by the default, and one step beside it. */
export const UNC_112 = operationCheck<DecideInput, DecideOutput>({
  clause: 'UNC-112@1',
  operation: 'uncertainty/decide',
  given: atAcceptanceLimits,
  labels: {
    ...decisionLabels,
    'no convention given': { least: 0.3, holds: ({ acceptanceLimit }) => acceptanceLimit === undefined },
    open: { least: 0.15, holds: ({ acceptanceLimit }) => acceptanceLimit === 'open' },
    'simple acceptance': { least: 0.05, holds: ({ guardBandFactor }) => Number(guardBandFactor) === 0 },
  },
  judge: ({ output, expected }) =>
    worst([
      equals(output.decision, expected.decision, '/decision'),
      equals(output.acceptanceLimit, expected.acceptanceLimit, '/acceptanceLimit'),
    ]),
  brokenBy: [openByDefault, alwaysClosed, conventionUnsaid],
});
