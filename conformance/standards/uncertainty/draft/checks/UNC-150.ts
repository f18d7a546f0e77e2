import type {
  StraightLineInput,
  StraightLineOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { isWeighted, linePoints } from '../arbitraries/line-points.ts';
import { reducedChiSquared, squareForgotten } from '../mutants/straight-line.ts';

/** How far the points lie from their line, in their own uncertainties (ISO/TS 28037:2010). */
export const UNC_150 = operationCheck<StraightLineInput, StraightLineOutput>({
  clause: 'UNC-150@1',
  operation: 'uncertainty/straight-line',
  given: linePoints.filter(isWeighted),
  labels: {
    'one degree of freedom': { least: 0.02, holds: ({ points }) => points.length === 3 },
    'more than ten points': { least: 0.1, holds: ({ points }) => points.length > 10 },
  },
  judge: ({ output, expected }) =>
    worst([
      within(output.chiSquared, expected.chiSquared as number, { relative: FORMULA, at: '/chiSquared' }),
      equals(output.degreesOfFreedom, expected.degreesOfFreedom, '/degreesOfFreedom'),
    ]),
  brokenBy: [reducedChiSquared, squareForgotten],
});
