import fc from 'fast-check';
import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { ON_HUNDREDS } from '../../../../contract/long-lists.ts';
import { groupedObservations, manyGroups, offsetGroups } from '../arbitraries/grouped-observations.ts';
import { digitsCheck } from '../digits-check.ts';
import { longAnalysis, onePass, singlePrecision } from '../mutants/analysis-of-variance.ts';

const largestMagnitude = ({ groups }: AnalysisOfVarianceInput): number => Math.max(...groups.flat().map(Math.abs));

const scales = (input: AnalysisOfVarianceInput, _output: JsonObject, expected: JsonObject) => {
  const { meanSquareBetween, meanSquareWithin, effectiveGroupSize, betweenGroupsVariance, fRatio } =
    expected as unknown as AnalysisOfVarianceOutput;
  const squares = meanSquareBetween + meanSquareWithin;
  return {
    grandMean: largestMagnitude(input),
    meanSquareBetween: squares,
    fRatio: 1 + (fRatio as number),
    betweenGroupsVariance: betweenGroupsVariance === 0 ? 0 : squares / effectiveGroupSize,
  };
};

/** Every number within its tolerance, on offsets that cost a one-pass formula its digits. */
export const UNC_158: readonly Check[] = [
  digitsCheck<AnalysisOfVarianceInput>({
    clause: 'UNC-158@1',
    operation: 'analysis-of-variance',
    given: fc.oneof(groupedObservations, offsetGroups),
    labels: {
      'a large offset': { least: 0.3, holds: (input) => largestMagnitude(input) >= 1e4 },
    },
    scales,
    brokenBy: [onePass, singlePrecision],
  }),
  digitsCheck<AnalysisOfVarianceInput>({
    clause: 'UNC-158@1',
    operation: 'analysis-of-variance',
    ...ON_HUNDREDS,
    given: manyGroups,
    scales,
    brokenBy: [longAnalysis],
  }),
];
