import { rational, type Rational } from '../../../numerics/rational.ts';
import { integerSquareRoot } from '../../../numerics/square-root.ts';

/** Binary places of a coefficient that is irrational. Two that differ do so within a hundred of them. */
const PLACES = 256n;

/**
 * MCC of a table of two classes: exactly where it is rational, elsewhere cut off after 256 binary places, so that equal
 * ones are equal and different ones in their order. Undefined where a row total or a column total is zero.
 */
export function mccToPlaces(tp: bigint, fp: bigint, fn: bigint, tn: bigint): Rational | undefined {
  const product = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
  if (product === 0n) return undefined;
  const covariance = tp * tn - fp * fn;
  const whole = integerSquareRoot(product);
  if (whole * whole === product) return rational(covariance, whole);
  const root = integerSquareRoot(((covariance * covariance) << (2n * PLACES)) / product);
  return rational(covariance < 0n ? -root : root, 1n << PLACES);
}
