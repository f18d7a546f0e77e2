import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { spreadScores } from '../arbitraries/scored-measures.ts';
import { membersCheck } from '../members-check.ts';
import { falsePositiveRate, meanForRoot, stepForTrapezoid, tenBins, unscaled } from '../mutants/scored-uncertainty.ts';

/** The measure that is named, beside which its uncertainty stands. */
export const CLS_251 = membersCheck<ScoredUncertaintyInput>({
  clause: 'CLS-251@1',
  operation: 'scored-uncertainty',
  given: spreadScores,
  cost: 2,
  labels: {
    trapezoid: { least: 0.05, holds: ({ conventions }) => conventions?.interpolation === 'trapezoid' },
    'range of the true positive rate': {
      least: 0.05,
      holds: ({ conventions }) => conventions?.['range-of'] === 'true-positive-rate',
    },
    'root of squares': { least: 0.05, holds: ({ conventions }) => conventions?.norm === 'l2' },
  },
  members: ['value'],
  brokenBy: [stepForTrapezoid, falsePositiveRate, unscaled, meanForRoot, tenBins],
});
