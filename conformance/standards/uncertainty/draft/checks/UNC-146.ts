import type {
  StraightLineInput,
  StraightLineOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { isWeighted, linePoints } from '../arbitraries/line-points.ts';
import { lineScales } from '../line-scales.ts';
import { inverseUncertainties, regressionOfX, throughOrigin, weightsIgnored } from '../mutants/straight-line.ts';

/** Intercept and slope, with the weights that the points have (JCGM 100:2008, H.3.2, and ISO/TS 28037:2010). */
export const UNC_146 = operationCheck<StraightLineInput, StraightLineOutput>({
  clause: 'UNC-146@1',
  operation: 'uncertainty/straight-line',
  given: linePoints,
  labels: {
    weighted: { least: 0.3, holds: isWeighted },
    'not weighted': { least: 0.3, holds: (input) => !isWeighted(input) },
    'three points': { least: 0.02, holds: ({ points }) => points.length === 3 },
  },
  judge: ({ input, output, expected }) => {
    const { ofValues, ofSlope } = lineScales(input, expected);
    return worst([
      equals(output.method, expected.method, '/method'),
      within(output.intercept, expected.intercept, { relative: FORMULA, scale: ofValues, at: '/intercept' }),
      within(output.slope, expected.slope, { relative: FORMULA, scale: ofSlope, at: '/slope' }),
    ]);
  },
  brokenBy: [inverseUncertainties, regressionOfX, throughOrigin, weightsIgnored],
});
