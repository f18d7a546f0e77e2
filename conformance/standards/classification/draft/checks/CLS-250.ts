import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { spreadScores } from '../arbitraries/scored-measures.ts';
import { membersCheck } from '../members-check.ts';
import {
  alwaysStratified,
  independentItems,
  neverStratified,
  proportionOfPositives,
  withoutFactor,
} from '../mutants/scored-uncertainty.ts';

/** The root of the sum of the squared influences of what was sampled. */
export const CLS_250 = membersCheck<ScoredUncertaintyInput>({
  clause: 'CLS-250@1',
  operation: 'scored-uncertainty',
  given: spreadScores,
  cost: 2,
  labels: {
    'average precision': { least: 0.2, holds: ({ measure }) => measure === 'average-precision' },
    'partial area': { least: 0.2, holds: ({ measure }) => measure === 'partial-auc' },
    'calibration error': { least: 0.2, holds: ({ measure }) => measure === 'calibration-error' },
    clusters: { least: 0.2, holds: ({ clusters }) => clusters !== undefined },
    'a sample of each class': { least: 0.1, holds: ({ conventions }) => conventions?.sampling === 'stratified' },
  },
  members: ['standardUncertainty'],
  brokenBy: [proportionOfPositives, independentItems, withoutFactor, neverStratified, alwaysStratified],
});
