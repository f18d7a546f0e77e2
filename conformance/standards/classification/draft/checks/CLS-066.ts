import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledClusters } from '../arbitraries/cluster-counts.ts';
import { membersCheck } from '../members-check.ts';
import { independentItems, spreadOfValues, withoutFactor } from '../mutants/cluster-uncertainty.ts';

/** The propagation of the sums of clusters. */
export const CLS_066 = membersCheck<ClusterUncertaintyInput>({
  clause: 'CLS-066@1',
  operation: 'cluster-uncertainty',
  given: sampledClusters,
  labels: {
    MCC: { least: 0.03, holds: ({ measure }) => measure === 'mcc' },
    F: { least: 0.03, holds: ({ measure }) => measure === 'f-beta' },
    'a dozen clusters or more': { least: 0.2, holds: ({ clusters }) => clusters.length >= 12 },
  },
  members: ['value', 'standardUncertainty'],
  brokenBy: [independentItems, withoutFactor, spreadOfValues],
});
