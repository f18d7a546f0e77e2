import fc from 'fast-check';
import type {
  ClusteredMeanInput,
  PairedDifferenceInput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { clusteredScores, longClusters, offsetClusters, weightedClusters } from '../arbitraries/clustered-scores.ts';
import { largestScore, longPairs, offsetPairs, pairedScores } from '../arbitraries/paired-scores.ts';
import { uncertaintyIfIndependent } from '../cluster-moments.ts';
import { digitsCheck } from '../digits-check.ts';
import { longMean, onePass, singlePrecision as meanSingle } from '../mutants/clustered-mean.ts';
import { longDifference, singlePrecision as differenceSingle } from '../mutants/paired-difference.ts';

const ofMean = ({ scores }: ClusteredMeanInput, _output: JsonObject, expected: JsonObject) => ({
  mean: Math.max(...scores.map(Math.abs)),
  standardUncertainty: uncertaintyIfIndependent(scores),
  designEffect: Math.max(1, expected['designEffect'] as number),
});

const ofDifference = (input: PairedDifferenceInput, _output: JsonObject, expected: JsonObject) => ({
  meanDifference: largestScore(input),
  standardUncertainty: expected['unpairedStandardUncertainty'] as number,
  correlation: 1,
});

/** Every number of results on items within its tolerance, where an offset costs a careless calculation its digits too. */
export const UNC_103: readonly Check[] = [
  digitsCheck<ClusteredMeanInput>({
    clause: 'UNC-103@1',
    operation: 'clustered-mean',
    given: fc.oneof(clusteredScores, offsetClusters, weightedClusters),
    labels: {
      'a small spread on a large offset': {
        least: 0.2,
        holds: ({ scores }) => Math.min(...scores) > 10 * (Math.max(...scores) - Math.min(...scores)),
      },
    },
    scales: ofMean,
    brokenBy: [meanSingle, onePass],
  }),
  digitsCheck<ClusteredMeanInput>({
    clause: 'UNC-103@1',
    operation: 'clustered-mean',
    ...ON_LONG_LISTS,
    given: longClusters,
    scales: ofMean,
    brokenBy: [longMean],
  }),
  digitsCheck<PairedDifferenceInput>({
    clause: 'UNC-103@1',
    operation: 'paired-difference',
    given: fc.oneof(pairedScores, offsetPairs),
    scales: ofDifference,
    brokenBy: [differenceSingle],
  }),
  digitsCheck<PairedDifferenceInput>({
    clause: 'UNC-103@1',
    operation: 'paired-difference',
    ...ON_LONG_LISTS,
    given: longPairs,
    scales: ofDifference,
    brokenBy: [longDifference],
  }),
];
