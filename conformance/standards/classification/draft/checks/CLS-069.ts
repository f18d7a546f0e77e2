import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledClusters, sizeOf } from '../arbitraries/cluster-counts.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysValid, fifteenForADivisor, validByClusters, validByItems } from '../mutants/cluster-uncertainty.ts';

/** Items of enough clusters in the cells that count. */
export const CLS_069 = membersCheck<ClusterUncertaintyInput>({
  clause: 'CLS-069@1',
  operation: 'cluster-uncertainty',
  given: sampledClusters,
  labels: {
    'fewer than fifteen clusters': { least: 0.2, holds: ({ clusters }) => clusters.length < 15 },
    'a likelihood ratio of fifteen clusters or more': {
      least: 0.03,
      holds: ({ measure, clusters }) => measure.endsWith('likelihood-ratio') && clusters.length >= 15,
    },
    'thirty clusters, one of them with a sixth of the items': {
      least: 0.02,
      holds: ({ clusters }) => {
        const sizes = clusters.map(sizeOf);
        return clusters.length >= 30 && 6 * Math.max(...sizes) >= sizes.reduce((sum, one) => sum + one, 0);
      },
    },
  },
  members: ['valid'],
  brokenBy: [alwaysValid, validByItems, validByClusters, fifteenForADivisor],
});
