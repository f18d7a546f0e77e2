import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledCounts } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { allCells, alwaysValid } from '../mutants/count-uncertainty.ts';

/** Enough items in the cells that count. */
export const CLS_063 = membersCheck<CountUncertaintyInput>({
  clause: 'CLS-063@1',
  operation: 'count-uncertainty',
  given: sampledCounts,
  labels: {
    'a small cell': {
      least: 0.2,
      holds: ({ truePositives, falsePositives, falseNegatives, trueNegatives }) =>
        Math.min(truePositives, falsePositives, falseNegatives, trueNegatives) < 5,
    },
  },
  members: ['valid'],
  brokenBy: [allCells, alwaysValid],
});
