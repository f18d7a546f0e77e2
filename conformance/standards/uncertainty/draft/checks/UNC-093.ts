import type {
  ClusteredMeanInput,
  ClusteredMeanOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { weightedClusters } from '../arbitraries/clustered-scores.ts';
import { clusterMeans, uncertaintyIfIndependent } from '../cluster-moments.ts';
import { divisorClusters, ignoresWeighting } from '../mutants/clustered-mean.ts';

/** Every cluster with the same weight: its mean is one observation (JCGM 100:2008, 4.2.3). */
export const UNC_093 = operationCheck<ClusteredMeanInput, ClusteredMeanOutput>({
  clause: 'UNC-093@1',
  operation: 'uncertainty/clustered-mean',
  given: weightedClusters,
  labels: {
    'two clusters': { least: 0.05, holds: ({ clusters }) => new Set(clusters).size === 2 },
    'more than five clusters': { least: 0.2, holds: ({ clusters }) => new Set(clusters).size > 5 },
  },
  // Judged by the means of the clusters alone, not by way of the reference.
  judge: ({ input, output }) => {
    const means = clusterMeans(input);
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
    return worst([
      within(output.mean, mean, {
        relative: FORMULA,
        scale: Math.max(...input.scores.map(Math.abs)),
        at: '/mean',
      }),
      within(output.standardUncertainty, uncertaintyIfIndependent(means), {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
      equals(output.degreesOfFreedom, means.length - 1, '/degreesOfFreedom'),
      equals(output.weighting, 'clusters', '/weighting'),
    ]);
  },
  brokenBy: [ignoresWeighting, divisorClusters],
});
