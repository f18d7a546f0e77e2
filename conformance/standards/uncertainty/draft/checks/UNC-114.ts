import type { DecideInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { narrowTolerances } from '../arbitraries/decisions.ts';
import { failsForEmpty, openPointIsAccepted } from '../mutants/decide.ts';

/** Where the guard bands leave nothing, one value, or little more. */
export const UNC_114 = reasonCheck<DecideInput>({
  clause: 'UNC-114@1',
  operation: 'uncertainty/decide',
  given: narrowTolerances,
  labels: {
    'one limit': { least: 0.1, holds: ({ tolerance: { lower } }) => lower === undefined },
    open: { least: 0.15, holds: ({ acceptanceLimit }) => acceptanceLimit === 'open' },
  },
  brokenBy: [failsForEmpty, openPointIsAccepted],
});
