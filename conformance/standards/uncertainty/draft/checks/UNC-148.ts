import type {
  StraightLineInput,
  StraightLineOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { isWeighted, linePoints } from '../arbitraries/line-points.ts';
import { lineScales } from '../line-scales.ts';
import { covarianceForgotten, covarianceOnce, furtherObservation } from '../mutants/straight-line.ts';

/** The line at a point, with the covariance of intercept and slope (JCGM 100:2008, H.3.4). */
export const UNC_148 = operationCheck<StraightLineInput, StraightLineOutput>({
  clause: 'UNC-148@1',
  operation: 'uncertainty/straight-line',
  given: linePoints.filter(({ at }) => at !== undefined),
  labels: {
    weighted: { least: 0.3, holds: isWeighted },
    'beyond the points': { least: 0.2, holds: ({ points, at = 0 }) => points.every(({ x }) => x < at) },
  },
  judge: ({ input, output, expected }) =>
    worst([
      within(output.prediction?.value, expected.prediction?.value as number, {
        relative: FORMULA,
        scale: lineScales(input, expected).ofValues,
        at: '/prediction/value',
      }),
      within(output.prediction?.standardUncertainty, expected.prediction?.standardUncertainty as number, {
        relative: FORMULA,
        at: '/prediction/standardUncertainty',
      }),
    ]),
  brokenBy: [covarianceForgotten, covarianceOnce, furtherObservation],
});
