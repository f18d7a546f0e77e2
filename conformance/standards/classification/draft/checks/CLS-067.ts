import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledClusters, sizeOf } from '../arbitraries/cluster-counts.ts';
import { membersCheck } from '../members-check.ts';
import { countsEmptyClusters, itemsLessOne, onlyWithPositives } from '../mutants/cluster-uncertainty.ts';

/** Every cluster with an item, and no other. */
export const CLS_067 = membersCheck<ClusterUncertaintyInput>({
  clause: 'CLS-067@1',
  operation: 'cluster-uncertainty',
  given: sampledClusters,
  labels: {
    'a cluster without an item': { least: 0.1, holds: ({ clusters }) => clusters.some((one) => sizeOf(one) === 0) },
    'recall, and a cluster without a positive item': {
      least: 0.01,
      holds: ({ measure, clusters }) =>
        measure === 'recall' && clusters.some((one) => sizeOf(one) > 0 && one.truePositives + one.falseNegatives === 0),
    },
  },
  members: ['degreesOfFreedom', 'standardUncertainty'],
  brokenBy: [countsEmptyClusters, onlyWithPositives, itemsLessOne],
});
