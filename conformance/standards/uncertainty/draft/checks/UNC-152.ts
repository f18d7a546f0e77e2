import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { groupedObservations } from '../arbitraries/grouped-observations.ts';
import { groupLabels } from '../group-labels.ts';
import { freedomOfAll, meanOfMeans, sizesForgotten, withinDivisorN } from '../mutants/analysis-of-variance.ts';

/** Grand mean and mean squares, which together hold the squared deviations of all observations (JCGM 100:2008, H.5). */
export const UNC_152 = operationCheck<AnalysisOfVarianceInput, AnalysisOfVarianceOutput>({
  clause: 'UNC-152@1',
  operation: 'uncertainty/analysis-of-variance',
  given: groupedObservations,
  labels: groupLabels,
  judge: ({ input, output, expected }) => {
    const all = input.groups.flat();
    const centre = all.reduce((sum, x) => sum + x, 0) / all.length;
    const total = all.reduce((sum, x) => sum + (x - centre) ** 2, 0);
    const parts =
      output.degreesOfFreedomBetween * output.meanSquareBetween +
      output.degreesOfFreedomWithin * output.meanSquareWithin;
    return worst([
      within(output.grandMean, expected.grandMean, {
        relative: FORMULA,
        scale: Math.max(...all.map(Math.abs)),
        at: '/grandMean',
      }),
      within(output.meanSquareBetween, expected.meanSquareBetween, {
        relative: FORMULA,
        scale: Math.max(expected.meanSquareBetween, expected.meanSquareWithin),
        at: '/meanSquareBetween',
      }),
      within(output.meanSquareWithin, expected.meanSquareWithin, { relative: FORMULA, at: '/meanSquareWithin' }),
      equals(output.degreesOfFreedomBetween, expected.degreesOfFreedomBetween, '/degreesOfFreedomBetween'),
      equals(output.degreesOfFreedomWithin, expected.degreesOfFreedomWithin, '/degreesOfFreedomWithin'),
      within(parts, total, { relative: FORMULA, at: '' }),
    ]);
  },
  brokenBy: [meanOfMeans, sizesForgotten, withinDivisorN, freedomOfAll],
});
