import fc from 'fast-check';
import type {
  StraightLineInput,
  StraightLineOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { ON_HUNDREDS } from '../../../../contract/long-lists.ts';
import { linePoints, manyLinePoints, offsetLinePoints } from '../arbitraries/line-points.ts';
import { digitsCheck } from '../digits-check.ts';
import { lineScales } from '../line-scales.ts';
import { determinantInDoubles, longLine, singlePrecision } from '../mutants/straight-line.ts';

const scales = (input: StraightLineInput, _output: JsonObject, expected: JsonObject) => {
  const { ofValues, ofSlope } = lineScales(input, expected as unknown as StraightLineOutput);
  return { intercept: ofValues, value: ofValues, slope: ofSlope };
};

/** Every number of a line within its tolerance, on abscissae that cost the printed formula its digits. */
export const UNC_151: readonly Check[] = [
  digitsCheck<StraightLineInput>({
    clause: 'UNC-151@1',
    operation: 'straight-line',
    given: fc.oneof(linePoints, offsetLinePoints),
    labels: {
      'abscissae far from zero': { least: 0.3, holds: ({ points }) => points.some(({ x }) => Math.abs(x) > 1e5) },
    },
    scales,
    brokenBy: [determinantInDoubles, singlePrecision],
  }),
  digitsCheck<StraightLineInput>({
    clause: 'UNC-151@1',
    operation: 'straight-line',
    ...ON_HUNDREDS,
    given: manyLinePoints,
    scales,
    brokenBy: [longLine],
  }),
];
