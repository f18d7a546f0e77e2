import type { ClusteredMeanInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewClusters } from '../arbitraries/clustered-scores.ts';
import { zeroForOneCluster, zeroSpreadForOneCluster } from '../mutants/clustered-mean.ts';

const one = ({ clusters }: ClusteredMeanInput): boolean => new Set(clusters).size === 1;

/** One cluster has no spread, however many scores it has. */
export const UNC_091 = reasonCheck<ClusteredMeanInput>({
  clause: 'UNC-091@1',
  operation: 'uncertainty/clustered-mean',
  given: fewClusters,
  labels: {
    'one cluster of several scores': { least: 0.2, holds: (input) => one(input) && input.scores.length > 1 },
    'one score': { least: 0.03, holds: ({ scores }) => scores.length === 1 },
    'two clusters': { least: 0.2, holds: (input) => !one(input) },
  },
  brokenBy: [zeroForOneCluster, zeroSpreadForOneCluster],
});
