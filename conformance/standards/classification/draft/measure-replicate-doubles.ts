import type { BootstrapMeasureInput } from '../../../../schemas/classification/draft/generated/types.ts';
import { toDouble } from '../../../numerics/rational.ts';
import { drawnMeasure } from './drawn-measure.ts';
import { drawnTimes } from './drawn-units.ts';

/** The value of the measure for each resample in the order of the input, in binary64; undefined where there is none. */
export function measureOfEach(input: BootstrapMeasureInput): readonly (number | undefined)[] {
  const measureOf = drawnMeasure(input);
  return [...drawnTimes(input)].map((times) => {
    const value = measureOf(times);
    return value === undefined ? undefined : toDouble(value);
  });
}

/** The replicates that there are, in ascending order. */
export const replicateDoubles = (input: BootstrapMeasureInput): readonly number[] =>
  measureOfEach(input)
    .filter((one) => one !== undefined)
    .sort((a, b) => a - b);
