import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { sizeOf, sparseClusters } from '../arbitraries/cluster-counts.ts';
import {
  certainWhereDegenerate,
  denominatorFirst,
  oneClusterIsEnough,
  zeroForNothing,
} from '../mutants/cluster-uncertainty.ts';

/** No uncertainty from one cluster, of what does not exist, nor from clusters that show no spread. */
export const CLS_068 = reasonCheck<ClusterUncertaintyInput>({
  clause: 'CLS-068@1',
  operation: 'classification/cluster-uncertainty',
  field: 'standardUncertainty',
  given: sparseClusters,
  labels: {
    'fewer than two clusters with an item': {
      least: 0.1,
      holds: ({ clusters }) => clusters.filter((one) => sizeOf(one) > 0).length < 2,
    },
    'no positive item in two clusters or more': {
      least: 0.02,
      holds: ({ clusters }) =>
        clusters.filter((one) => sizeOf(one) > 0).length >= 2 &&
        clusters.every((one) => one.truePositives + one.falseNegatives === 0),
    },
    'every item right': {
      least: 0.02,
      holds: ({ clusters }) => clusters.every((one) => one.falsePositives + one.falseNegatives === 0),
    },
  },
  brokenBy: [certainWhereDegenerate, zeroForNothing, oneClusterIsEnough, denominatorFirst],
});
