import { add, type Rational, rationalOfDouble, subtract, toDouble } from './rational.ts';
import { unitInLastPlace } from './binary64.ts';

/**
 * An unevaluated sum of two doubles of which the second is at most half a unit in the last place of the first: about
 * 106 bits. Valid while no product or its rounding error leaves the range of normal doubles; callers keep within it.
 *
 * The operations are those of Dekker (1971) and Knuth; sums and products have a relative error below 2^-102, where a sum
 * is relative to the sum of the magnitudes.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

export const ZERO: DoubleDouble = { high: 0, low: 0 };

/** The exact sum of two doubles. */
export function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

const SPLITTER = 134217729; // 2^27 + 1

/** The exact product of two doubles. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const bigA = SPLITTER * a;
  const aHigh = bigA - (bigA - a);
  const aLow = a - aHigh;
  const bigB = SPLITTER * b;
  const bHigh = bigB - (bigB - b);
  const bLow = b - bHigh;
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

/** Renormalises where |a| >= |b|. */
function quickTwoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

export function addDoubleDouble(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = twoSum(a.high, b.high);
  const low = twoSum(a.low, b.low);
  const first = quickTwoSum(high.high, high.low + low.high);
  return quickTwoSum(first.high, first.low + low.low);
}

export const subtractDoubleDouble = (a: DoubleDouble, b: DoubleDouble): DoubleDouble =>
  addDoubleDouble(a, { high: -b.high, low: -b.low });

export function multiplyDoubleDouble(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.high, b.high);
  return quickTwoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/** Long division in three steps. The divisor is not zero. */
export function divideDoubleDouble(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const rest = subtractDoubleDouble(a, multiplyDoubleDouble(b, { high: first, low: 0 }));
  const second = rest.high / b.high;
  const remainder = subtractDoubleDouble(rest, multiplyDoubleDouble(b, { high: second, low: 0 }));
  const sum = quickTwoSum(first, second);
  return addDoubleDouble(sum, { high: remainder.high / b.high, low: 0 });
}

/** Of a positive number: one Newton step from the root in binary64 (Karp and Markstein), relative error below 2^-100. */
export function squareRootDoubleDouble(a: DoubleDouble): DoubleDouble {
  if (a.high === 0) return ZERO;
  const root = Math.sqrt(a.high);
  const rest = subtractDoubleDouble(a, twoProduct(root, root));
  const step = rest.high / (2 * root);
  const first = quickTwoSum(root, step);
  // A second step takes the error of the first, of the order of its square, below the precision.
  const again = subtractDoubleDouble(a, multiplyDoubleDouble(first, first));
  return addDoubleDouble(first, { high: again.high / (2 * root), low: 0 });
}

/**
 * The double nearest to the true value, where that is certain: undefined where the true value, known to within
 * `relativeError`, may lie on the other side of the middle between two doubles (Ziv's test).
 */
export function certainlyRounded(value: DoubleDouble, relativeError: number): number | undefined {
  const { high, low } = value;
  if (!Number.isFinite(high) || !Number.isFinite(low) || Math.abs(high) < 1e-270) return high === 0 ? 0 : undefined;
  const error = Math.abs(high) * relativeError;
  const half = unitInLastPlace(high) / 2;
  // Just below a power of two the doubles lie twice as close, so a quarter of a unit is the middle there.
  return Math.abs(low) + error < half / 2 || (Math.abs(low) + error < half && !isPowerOfTwo(high)) ? high : undefined;
}

const isPowerOfTwo = (x: number): boolean => unitInLastPlace(x) * 4503599627370496 === Math.abs(x);

/** The exact value of the sum. */
export const rationalOfDoubleDouble = ({ high, low }: DoubleDouble): Rational =>
  add(rationalOfDouble(high), rationalOfDouble(low));

/** The sum of two doubles that is nearest to a rational. */
export function doubleDoubleOf(exact: Rational): DoubleDouble {
  const high = toDouble(exact);
  return { high, low: toDouble(subtract(exact, rationalOfDouble(high))) };
}
