import { unitInLastPlace } from '../../conformance/numerics/binary64.ts';
import {
  absolute,
  add,
  compare,
  multiply,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
} from '../../conformance/numerics/rational.ts';

const HALF = rational(1n, 2n);
const halfUnit = (x: number): Rational => multiply(rationalOfDouble(unitInLastPlace(x)), HALF);

/** Whether a double is the nearest to an exact value, decided in exact arithmetic. */
export const isNearest = (x: number, exact: Rational): boolean =>
  compare(absolute(subtract(rationalOfDouble(x), exact)), halfUnit(x)) <= 0;

/** Whether a non-negative double is the nearest to the root of an exact value, by comparing squares. */
export function isNearestRoot(x: number, exactSquare: Rational): boolean {
  const middle = rationalOfDouble(x);
  const low = subtract(middle, halfUnit(x));
  const high = add(middle, halfUnit(x));
  const lowSquare = low.numerator < 0n ? rational(0n) : multiply(low, low);
  return compare(lowSquare, exactSquare) <= 0 && compare(exactSquare, multiply(high, high)) <= 0;
}
