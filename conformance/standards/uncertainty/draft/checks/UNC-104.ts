import type { BootstrapInput, BootstrapOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { completeMeans, largestObservation, spreadReplicates } from '../arbitraries/resampled.ts';
import { biasTurnedRound, divisorB, lowerOfTwo, typeAInstead } from '../mutants/bootstrap.ts';
import { deviation, mean, replicateDoubles, statistics } from '../replicate-doubles.ts';

const operation = 'uncertainty/bootstrap';

/** The standard deviation of the replicates, with the divisor B - 1 (Davison and Hinkley 1997, 5.2). */
export const UNC_104: readonly Check[] = [
  // Judged by running through the resamples, not by way of the reference, which takes equal ones together.
  operationCheck<BootstrapInput, BootstrapOutput>({
    clause: 'UNC-104@1',
    operation,
    given: spreadReplicates,
    cost: 20,
    labels: {
      'all resamples': { least: 0.1, holds: ({ resampling }) => resampling === 'complete' },
      'resamples that are given': { least: 0.2, holds: ({ resampling }) => resampling === 'indices' },
      median: { least: 0.2, holds: ({ statistic }) => statistic === 'median' },
      'an even number of observations': { least: 0.2, holds: ({ observations }) => observations.length % 2 === 0 },
      'few replicates': { least: 0.05, holds: ({ indices }) => indices !== undefined && indices.length < 10 },
    },
    judge: ({ input, output }) => {
      const replicates = replicateDoubles(input);
      const estimate = statistics[input.statistic](input.observations);
      const scale = largestObservation(input);
      return worst([
        within(output.estimate, estimate, { relative: FORMULA, scale, at: '/estimate' }),
        within(output.bias, mean(replicates) - estimate, { relative: FORMULA, scale, at: '/bias' }),
        within(output.standardUncertainty, deviation(replicates, replicates.length - 1), {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.replicates, replicates.length, '/replicates'),
      ]);
    },
    brokenBy: [divisorB, typeAInstead, lowerOfTwo, biasTurnedRound],
  }),
  // All resamples of a mean have a closed form: no bias, and (n - 1)/n of the variance of a Type A evaluation.
  operationCheck<BootstrapInput, BootstrapOutput>({
    clause: 'UNC-104@1',
    id: 'UNC-104/closed-form',
    operation,
    given: completeMeans,
    labels: {},
    judge: ({ input, output }) => {
      const n = input.observations.length;
      const count = n ** n;
      return worst([
        within(output.bias, 0, { relative: FORMULA, scale: largestObservation(input), at: '/bias' }),
        within(
          output.standardUncertainty,
          (deviation(input.observations, n) / Math.sqrt(n)) * Math.sqrt(count / (count - 1)),
          {
            relative: FORMULA,
            at: '/standardUncertainty',
          },
        ),
        equals(output.replicates, count, '/replicates'),
      ]);
    },
    brokenBy: [typeAInstead],
  }),
];
