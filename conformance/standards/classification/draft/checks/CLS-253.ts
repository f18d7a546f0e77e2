import type { ScoredUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulScores } from '../arbitraries/scored-measures.ts';
import { oneCode, zeroForNotFinite } from '../mutants/refusals.ts';
import {
  cutsProbabilities,
  forgetsClusters,
  itemsForClusters,
  rangeFirst,
  turnsRange,
  wholeRange,
} from '../mutants/scored-uncertainty.ts';

const operation = 'classification/scored-uncertainty';

/** What has no such measure is rejected by the first thing that is wrong. */
export const CLS_253 = reasonCheck<ScoredUncertaintyInput>({
  clause: 'CLS-253@1',
  operation,
  given: doubtfulScores,
  labels: {
    'unequal lengths': { least: 0.1, holds: ({ reference, scores }) => scores.length !== reference.length },
    'a score that is no number': { least: 0.1, holds: ({ scores }) => scores.some((one) => !Number.isFinite(one)) },
    'a score beyond one': {
      least: 0.03,
      holds: ({ measure, scores }) => measure === 'calibration-error' && scores.some((one) => Number(one) > 1),
    },
    'no range': { least: 0.03, holds: ({ measure, to }) => measure === 'partial-auc' && to === undefined },
    'empty range': {
      least: 0.03,
      holds: ({ measure, from, to }) => measure === 'partial-auc' && Number(from) >= Number(to),
    },
    'clusters that are not drawn': {
      least: 0.03,
      holds: ({ clusters, conventions }) => clusters !== undefined && conventions?.sampling !== 'clustered',
    },
    'no clusters': {
      least: 0.03,
      holds: ({ clusters, conventions }) => clusters === undefined && conventions?.sampling === 'clustered',
    },
  },
  brokenBy: [
    cutsProbabilities,
    wholeRange,
    turnsRange,
    forgetsClusters,
    itemsForClusters,
    rangeFirst,
    zeroForNotFinite('CLS-253', operation),
    oneCode('CLS-253', operation, 'unequal-lengths'),
  ],
});
