import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { measureIntervals } from '../arbitraries/resampled-items.ts';
import { membersCheck } from '../members-check.ts';
import {
  clustersByName,
  eachOnce,
  ignoresBeta,
  oneOfACluster,
  optimisticTies,
  strictThreshold,
} from '../mutants/bootstrap-measure.ts';

/** The measure of the items, and by the bias the mean of its values for the resamples. */
export const CLS_230 = membersCheck<BootstrapMeasureInput>({
  clause: 'CLS-230@1',
  operation: 'bootstrap-measure',
  given: measureIntervals('normal', 'percentile'),
  cost: 4,
  labels: {
    clusters: { least: 0.1, holds: ({ conventions }) => conventions.sampling === 'clustered' },
    'a sample of each class': { least: 0.1, holds: ({ conventions }) => conventions.sampling === 'stratified' },
    area: { least: 0.03, holds: ({ measure }) => measure === 'auc' },
    MCC: { least: 0.02, holds: ({ measure }) => measure === 'mcc' },
    'a score at the threshold': {
      least: 0.1,
      holds: ({ scores, threshold }) => threshold !== undefined && scores.includes(threshold),
    },
  },
  members: ['estimate', 'bias'],
  brokenBy: [strictThreshold, eachOnce, clustersByName, oneOfACluster, optimisticTies, ignoresBeta],
});
