import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledCounts } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { allCells, alwaysValid, fiveForADivisor } from '../mutants/count-uncertainty.ts';

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
    'a likelihood ratio with a small divisor': {
      least: 0.01,
      holds: ({ measure, falsePositives, trueNegatives }) =>
        (measure === 'positive-likelihood-ratio' && falsePositives < 30) ||
        (measure === 'negative-likelihood-ratio' && trueNegatives < 30),
    },
  },
  members: ['valid'],
  brokenBy: [allCells, alwaysValid, fiveForADivisor],
});
