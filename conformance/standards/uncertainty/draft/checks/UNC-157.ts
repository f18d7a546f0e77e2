import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { groupedObservations } from '../arbitraries/grouped-observations.ts';
import { groupLabels } from '../group-labels.ts';
import { hiddenForgotten, squareRootOfFreedom, sumOfBoth } from '../mutants/analysis-of-variance.ts';

/** What a study of homogeneity finds, or cannot find, whichever is larger (ISO Guide 35). */
export const UNC_157 = operationCheck<AnalysisOfVarianceInput, AnalysisOfVarianceOutput>({
  clause: 'UNC-157@1',
  operation: 'uncertainty/analysis-of-variance',
  given: groupedObservations,
  labels: groupLabels,
  judge: ({ output, expected }) =>
    worst([
      within(output.hiddenStandardDeviation, expected.hiddenStandardDeviation, {
        relative: FORMULA,
        at: '/hiddenStandardDeviation',
      }),
      within(output.inhomogeneityUncertainty, expected.inhomogeneityUncertainty, {
        relative: FORMULA,
        at: '/inhomogeneityUncertainty',
      }),
    ]),
  brokenBy: [squareRootOfFreedom, hiddenForgotten, sumOfBoth],
});
