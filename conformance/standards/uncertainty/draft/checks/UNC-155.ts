import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { groupedObservations } from '../arbitraries/grouped-observations.ts';
import { groupLabels, isNegativeComponent } from '../group-labels.ts';
import {
  alwaysTruncates,
  meanSizeForEffective,
  neverTruncates,
  repeatabilityLeftIn,
  reproducibilityOfGroups,
} from '../mutants/analysis-of-variance.ts';

/** Repeatability, the variance between groups by its convention, and reproducibility (ISO 5725-2). */
export const UNC_155 = operationCheck<AnalysisOfVarianceInput, AnalysisOfVarianceOutput>({
  clause: 'UNC-155@1',
  operation: 'uncertainty/analysis-of-variance',
  given: groupedObservations,
  labels: {
    ...groupLabels,
    'a negative component that is reported': {
      least: 0.02,
      holds: (input) => input.negativeComponent === 'report' && isNegativeComponent(input),
    },
    'a negative component without a convention': {
      least: 0.03,
      holds: (input) => input.negativeComponent === undefined && isNegativeComponent(input),
    },
  },
  judge: ({ output, expected }) => {
    const close = (got: number, right: number, at: string, scale = Math.abs(right)) =>
      within(got, right, { relative: FORMULA, scale, at });
    const scale = (expected.meanSquareBetween + expected.meanSquareWithin) / expected.effectiveGroupSize;
    const { repeatabilityStandardDeviation: s, betweenGroupsVariance: between } = expected;
    return worst([
      close(output.effectiveGroupSize, expected.effectiveGroupSize, '/effectiveGroupSize'),
      close(output.repeatabilityStandardDeviation, s, '/repeatabilityStandardDeviation'),
      close(
        output.betweenGroupsVariance,
        between,
        '/betweenGroupsVariance',
        expected.betweenGroupsVariance === 0 ? 0 : scale,
      ),
      close(
        output.reproducibilityStandardDeviation,
        expected.reproducibilityStandardDeviation,
        '/reproducibilityStandardDeviation',
      ),
      equals(output.negativeComponent, expected.negativeComponent, '/negativeComponent'),
    ]);
  },
  brokenBy: [meanSizeForEffective, repeatabilityLeftIn, neverTruncates, alwaysTruncates, reproducibilityOfGroups],
});
