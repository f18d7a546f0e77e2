import type {
  ClusteredMeanInput,
  ClusteredMeanOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { repeatedAlike, singletons, weightedItems } from '../arbitraries/clustered-scores.ts';
import { designEffect, uncertaintyIfIndependent } from '../cluster-moments.ts';
import { freedomOfScores, meanOfMeansForItems, scoresIndependent, withoutFactor } from '../mutants/clustered-mean.ts';

const operation = 'uncertainty/clustered-mean';
const sizes = ({ clusters }: ClusteredMeanInput): readonly number[] => {
  const count = new Map<string, number>();
  for (const cluster of clusters) count.set(cluster, (count.get(cluster) ?? 0) + 1);
  return [...count.values()];
};
const largest = ({ scores }: ClusteredMeanInput): number => Math.max(...scores.map(Math.abs));

/** The uncertainty of a mean comes from the clusters, with C - 1 degrees of freedom (Miller 2024). */
export const UNC_090: readonly Check[] = [
  operationCheck<ClusteredMeanInput, ClusteredMeanOutput>({
    clause: 'UNC-090@1',
    operation,
    given: weightedItems,
    labels: {
      'two clusters': { least: 0.05, holds: ({ clusters }) => new Set(clusters).size === 2 },
      'clusters of different sizes': { least: 0.4, holds: (input) => new Set(sizes(input)).size > 1 },
      'a cluster of one score': { least: 0.2, holds: (input) => sizes(input).includes(1) },
      'scores more alike within than between': { least: 0.2, holds: (input) => designEffect(input) > 1.5 },
      'scores less alike within than between': { least: 0.1, holds: (input) => designEffect(input) < 0.8 },
      'no weighting given': { least: 0.2, holds: ({ weighting }) => weighting === undefined },
    },
    judge: ({ input, output, expected }) =>
      worst([
        within(output.mean, expected.mean, { relative: FORMULA, scale: largest(input), at: '/mean' }),
        within(output.standardUncertainty, expected.standardUncertainty as number, {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.degreesOfFreedom, expected.degreesOfFreedom, '/degreesOfFreedom'),
        equals(output.scores, input.scores.length, '/scores'),
        equals(output.clusters, new Set(input.clusters).size, '/clusters'),
        equals(output.weighting, 'items', '/weighting'),
      ]),
    brokenBy: [scoresIndependent, withoutFactor, freedomOfScores, meanOfMeansForItems],
  }),
  // Clusters of one score each are independent scores: s over the root of n, not by way of the reference.
  operationCheck<ClusteredMeanInput, ClusteredMeanOutput>({
    clause: 'UNC-090@1',
    id: 'UNC-090/singletons',
    operation,
    given: singletons,
    labels: { 'two scores': { least: 0.01, holds: ({ scores }) => scores.length === 2 } },
    judge: ({ input, output }) =>
      worst([
        within(output.standardUncertainty, uncertaintyIfIndependent(input.scores), {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.degreesOfFreedom, input.scores.length - 1, '/degreesOfFreedom'),
      ]),
    brokenBy: [withoutFactor],
  }),
  // Asking every item again, with the same answer, adds nothing: the uncertainty is that of the items asked once.
  operationCheck<ClusteredMeanInput, ClusteredMeanOutput>({
    clause: 'UNC-090@1',
    id: 'UNC-090/repeats',
    operation,
    given: repeatedAlike,
    labels: {
      'asked once': { least: 0.1, holds: ({ scores, clusters }) => scores.length === new Set(clusters).size },
      'asked several times': { least: 0.5, holds: ({ scores, clusters }) => scores.length > new Set(clusters).size },
    },
    judge: ({ input, output }) => {
      const items = new Set(input.clusters).size;
      return worst([
        within(output.standardUncertainty, uncertaintyIfIndependent(input.scores.slice(0, items)), {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.degreesOfFreedom, items - 1, '/degreesOfFreedom'),
      ]);
    },
    brokenBy: [scoresIndependent, freedomOfScores],
  }),
];
