import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { clustersWith, sampledInClusters } from '../arbitraries/clustered-items.ts';
import { membersCheck } from '../members-check.ts';
import { clustersLessOne, itemsLessOne } from '../mutants/clustered-auc.ts';

/** The clusters of the class that fewer clusters have. */
export const CLS_075 = membersCheck<ClusteredAucInput>({
  clause: 'CLS-075@1',
  operation: 'clustered-auc',
  given: sampledInClusters,
  cost: 2,
  labels: {
    'fewer clusters with a positive item': {
      least: 0.15,
      holds: (input) => clustersWith(input, 1) < clustersWith(input, 0),
    },
    'fewer clusters with a negative item': {
      least: 0.15,
      holds: (input) => clustersWith(input, 0) < clustersWith(input, 1),
    },
  },
  members: ['degreesOfFreedom'],
  brokenBy: [clustersLessOne, itemsLessOne],
});
