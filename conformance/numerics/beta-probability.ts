import type { Split } from './beta-quantile.ts';
import { addDoubleDouble, type DoubleDouble, subtractDoubleDouble, twoSum } from './double-double.ts';
import { exponential, logarithm, logarithmOfGamma, scaleDoubleDouble } from './double-double-functions.ts';

/** A number between 0 and 1 and its complement, each of them to twice the precision of binary64. */
export interface ExactSplit {
  readonly value: DoubleDouble;
  readonly complement: DoubleDouble;
}

/**
 * The probability that a beta variable with positive parameters a and b is at most x, 0 <= x <= 1, and that it is above:
 * the regularised incomplete beta function I_x(a, b) and 1 - I_x(a, b), each to its own precision.
 *
 * For a and b from 0.5 to 10^15; largest relative error found: tests/numerics/probabilities.test.ts. The time grows with
 * the root of the parameters, where both are large and x is near the middle.
 */
export const betaProbability = (x: number, a: number, b: number): Split =>
  betaProbabilityAt({ value: { high: x, low: 0 }, complement: twoSum(1, -x) }, a, b);

/** The same where x is known better than a double can say. */
export function betaProbabilityAt({ value, complement }: ExactSplit, a: number, b: number): Split {
  if (value.high <= 0) return { value: 0, complement: 1 };
  if (complement.high <= 0) return { value: 1, complement: 0 };
  // On either side of (a + 1)/(a + b + 2) the tail on that side: there the fraction converges, and it has the digits.
  const towardsMean = subtractDoubleDouble(scaleDoubleDouble(a, complement), scaleDoubleDouble(b, value)).high;
  if (towardsMean + complement.high - value.high >= 0) {
    const tail = lowerTail(value, complement, a, b, towardsMean);
    return { value: tail, complement: 1 - tail };
  }
  const tail = lowerTail(complement, value, b, a, -towardsMean);
  return { value: 1 - tail, complement: tail };
}

/** I_x(a, b) for x up to (a + 1)/(a + b + 2), where `towardsMean` is a - (a + b) x. */
function lowerTail(x: DoubleDouble, y: DoubleDouble, a: number, b: number, towardsMean: number): number {
  const kernel = addDoubleDouble(scaleDoubleDouble(a, logarithm(x)), scaleDoubleDouble(b, logarithm(y)));
  const density = exponential(subtractDoubleDouble(kernel, logarithmOfBeta(a, b)));
  return density / fraction(x.high, a, b, towardsMean);
}

/** The logarithm of the complete beta function. */
function logarithmOfBeta(a: number, b: number): DoubleDouble {
  const both = addDoubleDouble(logarithmOfGamma({ high: a, low: 0 }), logarithmOfGamma({ high: b, low: 0 }));
  return subtractDoubleDouble(both, logarithmOfGamma(twoSum(a, b)));
}

/**
 * The continued fraction of DiDonato and Morris (1992, algorithm 708, BFRAC) by which x^a (1-x)^b / B(a, b) is divided,
 * evaluated by Lentz's method. For x up to (a + 1)/(a + b + 2) it converges fast.
 */
function fraction(x: number, a: number, b: number, towardsMean: number): number {
  const denominator = (n: number): number =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) / (a + 2 * n + 1)) * (towardsMean + 1 + n * (2 - x));
  let value = (a / (a + 1)) * (towardsMean + 1);
  let upper = value;
  let lower = 0;
  for (let n = 1; ; n += 1) {
    const middle = a + 2 * n - 1;
    const numerator = ((a + n - 1) / middle) * ((a + b + n - 1) / middle) * n * (b - n) * x * x;
    const next = denominator(n);
    lower = 1 / (next + numerator * lower);
    upper = next + numerator / upper;
    const step = upper * lower;
    value *= step;
    if (Math.abs(step - 1) < 2 ** -53) return value;
  }
}
