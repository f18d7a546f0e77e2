import { add, divide, multiply, ONE, rational, type Rational, subtract } from '../../../../numerics/rational.ts';
import { integerSquareRoot } from '../../../../numerics/square-root.ts';
import { square } from '../exact-difference.ts';

/** Limits of algorithm A, in the unit of the deviations: how far the robust mean is from the centre, and the square of s*. */
export interface Solution {
  readonly mean: Rational;
  readonly variance: Rational;
}

const HALF_WIDTH = rational(3n, 2n);
const CORRECTION = rational(1134n, 1000n);

const count = (n: number): Rational => rational(BigInt(n));

/** A root to 200 bits, for a sum that is rounded afterwards. */
function longRoot({ numerator, denominator }: Rational): Rational {
  const bits = 400n + BigInt(denominator.toString(2).length);
  return rational(integerSquareRoot((numerator << (2n * bits)) / denominator), 1n << bits);
}

/**
 * The fixed point of algorithm A among whose values those are drawn in that are so near a given approximation of it.
 * Values are integers, deviations from one centre; `inUnit` are the same in the unit of the approximation.
 *
 * With l values at the lower limit, h at the upper one and m between, of mean μ and sum of squared deviations S, the mean is
 * x* = μ + a w, with a = (h - l)/m and w = 1.5 s*, and s*² = c² (S + (m a² + l + h) w²)/(p - 1) with c = 1.134. That is linear
 * in s*². Undefined where no value is between, or where the equation has no positive solution.
 */
export function fixedPoint(
  deviations: readonly bigint[],
  inUnit: readonly number[],
  near: { readonly mean: number; readonly deviation: number },
): Solution | undefined {
  const width = 1.5 * near.deviation;
  const isBetween = (x: number): boolean => Math.abs(x - near.mean) <= width;
  const between = deviations.filter((_, index) => isBetween(inUnit[index] as number));
  const above = inUnit.filter((x) => !isBetween(x) && x > near.mean).length;
  const below = deviations.length - between.length - above;
  if (between.length === 0) return undefined;
  const m = BigInt(between.length);
  const sum = between.reduce((all, x) => all + x, 0n);
  const squares = rational(m * between.reduce((all, x) => all + x * x, 0n) - sum * sum, m);
  const a = divide(count(above - below), rational(m));
  const drawnIn = add(multiply(rational(m), square(a)), count(above + below));
  const factor = divide(square(CORRECTION), count(deviations.length - 1));
  const rest = subtract(ONE, multiply(multiply(factor, square(HALF_WIDTH)), drawnIn));
  if (rest.numerator <= 0n || squares.numerator === 0n) return undefined;
  const variance = divide(multiply(factor, squares), rest);
  return { mean: add(rational(sum, m), multiply(multiply(a, HALF_WIDTH), longRoot(variance))), variance };
}
