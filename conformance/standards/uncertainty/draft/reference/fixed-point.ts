import {
  add,
  divide,
  multiply,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  toDouble,
  ZERO,
} from '../../../../numerics/rational.ts';
import { integerSquareRoot, squareRoot } from '../../../../numerics/square-root.ts';
import { square } from '../exact-difference.ts';

/** Limits of algorithm A, rounded once: robust mean, robust standard deviation, and standard uncertainty of the mean. */
interface FixedPoint {
  readonly mean: number;
  readonly deviation: number;
  readonly ofMean: number;
}

const HALF_WIDTH = rational(3n, 2n);
const CORRECTION = rational(1134n, 1000n);

const count = (n: number): Rational => rational(BigInt(n));
const sum = (terms: readonly Rational[]): Rational => terms.reduce(add, ZERO);

/** A root to 200 bits, for a sum that is rounded afterwards. */
function longRoot({ numerator, denominator }: Rational): Rational {
  const bits = 400n + BigInt(denominator.toString(2).length);
  return rational(integerSquareRoot((numerator << (2n * bits)) / denominator), 1n << bits);
}

/**
 * The fixed point of algorithm A among whose values those are drawn in that are so near a given approximation of it.
 *
 * With l values at the lower limit, h at the upper one and m between, of mean μ and sum of squared deviations S, the mean is
 * x* = μ + a w, with a = (h - l)/m and w = 1.5 s*, and s*² = c² (S + (m a² + l + h) w²)/(p - 1) with c = 1.134. That is linear
 * in s*². Undefined where no value is between, or where the equation has no positive solution.
 */
export function fixedPoint(
  values: readonly number[],
  near: { readonly mean: number; readonly deviation: number },
): FixedPoint | undefined {
  const width = 1.5 * near.deviation;
  const isBetween = (x: number): boolean => Math.abs(x - near.mean) <= width;
  const between = values.filter(isBetween).map(rationalOfDouble);
  const above = values.filter((x) => !isBetween(x) && x > near.mean).length;
  const below = values.length - between.length - above;
  if (between.length === 0) return undefined;
  const m = count(between.length);
  const mu = divide(sum(between), m);
  const squares = sum(between.map((x) => square(subtract(x, mu))));
  const a = divide(count(above - below), m);
  const drawnIn = add(multiply(m, square(a)), count(above + below));
  const factor = divide(square(CORRECTION), count(values.length - 1));
  const rest = subtract(ONE, multiply(multiply(factor, square(HALF_WIDTH)), drawnIn));
  if (rest.numerator <= 0n || squares.numerator === 0n) return undefined;
  const variance = divide(multiply(factor, squares), rest);
  return {
    mean: toDouble(add(mu, multiply(multiply(a, HALF_WIDTH), longRoot(variance)))),
    deviation: squareRoot(variance),
    ofMean: squareRoot(divide(multiply(square(rational(5n, 4n)), variance), count(values.length))),
  };
}
