import { multiply, ONE, type Rational, toDouble } from '../../../numerics/rational.ts';
import { type Cells, mccDerivatives, rationalDerivatives } from './cell-derivatives.ts';
import { type CountMeasure, mccOf } from './count-measures.ts';

/** A measure with its derivatives by the four cells, which are still to be divided by the root of `divisor`. */
export interface MeasureSlopes {
  readonly value: number;
  readonly by: readonly Rational[];
  readonly divisor: Rational;
}

/** The value of a measure, correctly rounded, and its derivatives, exactly; undefined where it does not exist. */
export function slopesOf(
  measure: CountMeasure,
  counts: readonly bigint[],
  cells: Cells,
  beta: Rational,
): MeasureSlopes | undefined {
  if (measure !== 'mcc') {
    const found = rationalDerivatives(measure, cells, multiply(beta, beta));
    return found && { value: toDouble(found.value), by: found.by, divisor: ONE };
  }
  const found = mccDerivatives(cells);
  const [tp, fp, fn, tn] = counts as [bigint, bigint, bigint, bigint];
  const value = mccOf([
    [tp, fn],
    [fp, tn],
  ]);
  return found === undefined || value === undefined ? undefined : { value, ...found };
}
