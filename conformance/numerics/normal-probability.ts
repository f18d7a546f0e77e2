import erfc from '@stdlib/math-base-special-erfc';
import type { Split } from './beta-quantile.ts';
import { divideDoubleDouble, type DoubleDouble } from './double-double.ts';

const SQRT_2: DoubleDouble = { high: 1.4142135623730951, low: -9.667293313452913e-17 };
const TWO_OVER_SQRT_PI = 1.1283791670955126;

/** Beyond this many standard deviations the tail is nearer to 0 than to the smallest double. */
const NOTHING_LEFT = 39;

/**
 * The probability that a standard normal variable is at most z, and that it is above, each to its own precision: half of
 * erfc(-z/√2) and of erfc(z/√2).
 *
 * Far out the rounding of z/√2 costs z^2 units in the last place, so its rest is put back by the derivative. Largest
 * relative error found: tests/numerics/probabilities.test.ts.
 */
export function normalProbability(z: number): Split {
  if (Math.abs(z) > NOTHING_LEFT) return z < 0 ? { value: 0, complement: 1 } : { value: 1, complement: 0 };
  const { high, low } = divideDoubleDouble({ high: Math.abs(z), low: 0 }, SQRT_2);
  const tail = (erfc(high) - TWO_OVER_SQRT_PI * Math.exp(-high * high) * low) / 2;
  return z < 0 ? { value: tail, complement: 1 - tail } : { value: 1 - tail, complement: tail };
}

/** The density of a standard normal variable. */
export const normalDensity = (z: number): number => (TWO_OVER_SQRT_PI / (2 * Math.SQRT2)) * Math.exp(-(z * z) / 2);
