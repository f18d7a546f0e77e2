import { add, compare, divide, multiply, negate, type Rational, ZERO } from './rational.ts';

/** A closed interval of rationals. Every operation is exact: the result is the set of all results, no larger. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

const least = (values: readonly Rational[]): Rational => values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
const greatest = (values: readonly Rational[]): Rational => values.reduce((a, b) => (compare(b, a) > 0 ? b : a));

/** A number that is known exactly. */
export const point = (value: Rational): Interval => ({ low: value, high: value });

export const addIntervals = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
});

/** Stated magnitudes mostly have no negative part; their products and quotients then need no search for the ends. */
const isNonNegative = (a: Interval): boolean => a.low.numerator >= 0n;

/** Of independent factors. The square of one interval is smaller than its product with itself: `squareInterval`. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  if (isNonNegative(a) && isNonNegative(b)) return { low: multiply(a.low, b.low), high: multiply(a.high, b.high) };
  const corners = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)];
  return { low: least(corners), high: greatest(corners) };
}

/** Undefined where the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (b.low.numerator <= 0n && b.high.numerator >= 0n) return undefined;
  if (isNonNegative(a) && isNonNegative(b)) return { low: divide(a.low, b.high), high: divide(a.high, b.low) };
  const corners = [divide(a.low, b.low), divide(a.low, b.high), divide(a.high, b.low), divide(a.high, b.high)];
  return { low: least(corners), high: greatest(corners) };
}

/** The absolute values of what an interval holds. */
export function absoluteInterval(a: Interval): Interval {
  if (a.low.numerator >= 0n) return a;
  const mirrored = { low: negate(a.high), high: negate(a.low) };
  if (a.high.numerator <= 0n) return mirrored;
  return { low: ZERO, high: greatest([a.high, mirrored.high]) };
}

export function squareInterval(a: Interval): Interval {
  const { low, high } = absoluteInterval(a);
  return { low: multiply(low, low), high: multiply(high, high) };
}

export const contains = (a: Interval, value: Rational): boolean =>
  compare(a.low, value) <= 0 && compare(value, a.high) <= 0;

/** Whether some number lies in both, ends included. */
export const overlap = (a: Interval, b: Interval): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
