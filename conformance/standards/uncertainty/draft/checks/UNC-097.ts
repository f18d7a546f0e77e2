import type {
  PairedDifferenceInput,
  PairedDifferenceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { clustersOf, differences, independentPairs, largestScore, pairedScores } from '../arbitraries/paired-scores.ts';
import { uncertaintyIfIndependent } from '../cluster-moments.ts';
import { divisorN, freedomOfPairs, pairsIndependent, secondLessFirst, unpaired } from '../mutants/paired-difference.ts';

const operation = 'uncertainty/paired-difference';

/** The differences of the pairs are the observations (JCGM 100:2008, 4.2.3), in clusters where these are given. */
export const UNC_097: readonly Check[] = [
  operationCheck<PairedDifferenceInput, PairedDifferenceOutput>({
    clause: 'UNC-097@1',
    operation,
    given: pairedScores,
    labels: {
      clusters: { least: 0.1, holds: ({ clusters }) => clusters !== undefined },
      'no clusters': { least: 0.4, holds: ({ clusters }) => clusters === undefined },
      items: { least: 0.3, holds: ({ first }) => first.items !== undefined },
      'no items': { least: 0.3, holds: ({ first }) => first.items === undefined },
    },
    judge: ({ input, output, expected }) =>
      worst([
        within(output.meanDifference, expected.meanDifference, {
          relative: FORMULA,
          scale: largestScore(input),
          at: '/meanDifference',
        }),
        within(output.standardUncertainty, expected.standardUncertainty as number, {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.degreesOfFreedom, expected.degreesOfFreedom, '/degreesOfFreedom'),
        equals(output.pairs, input.first.scores.length, '/pairs'),
        equals(output.clusters, new Set(clustersOf(input)).size, '/clusters'),
      ]),
    brokenBy: [unpaired, divisorN, pairsIndependent, secondLessFirst, freedomOfPairs],
  }),
  // Of independent pairs, judged by the differences alone and not by way of the reference.
  operationCheck<PairedDifferenceInput, PairedDifferenceOutput>({
    clause: 'UNC-097@1',
    id: 'UNC-097/independent',
    operation,
    given: independentPairs,
    labels: {},
    judge: ({ input, output }) =>
      worst([
        within(output.standardUncertainty, uncertaintyIfIndependent(differences(input)), {
          relative: FORMULA,
          at: '/standardUncertainty',
        }),
        equals(output.degreesOfFreedom, input.first.scores.length - 1, '/degreesOfFreedom'),
      ]),
    brokenBy: [unpaired, divisorN],
  }),
];
