import fc from 'fast-check';
import type {
  StraightLineInput,
  StraightLineOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { linePoints, offsetLinePoints } from '../arbitraries/line-points.ts';
import { digitsCheck } from '../digits-check.ts';
import { lineScales } from '../line-scales.ts';
import { determinantInDoubles, singlePrecision } from '../mutants/straight-line.ts';

/** Every number of a line within its tolerance, on abscissae that cost the printed formula its digits. */
export const UNC_151 = digitsCheck<StraightLineInput>({
  clause: 'UNC-151@1',
  operation: 'straight-line',
  given: fc.oneof(linePoints, offsetLinePoints),
  labels: {
    'abscissae far from zero': { least: 0.3, holds: ({ points }) => points.some(({ x }) => Math.abs(x) > 1e5) },
  },
  scales: (input, _output, expected) => {
    const { ofValues, ofSlope } = lineScales(input, expected as unknown as StraightLineOutput);
    return { intercept: ofValues, value: ofValues, slope: ofSlope };
  },
  brokenBy: [determinantInDoubles, singlePrecision],
});
