import { dyadic } from '../../../../numerics/binary64.ts';
import { leastCommonMultiple } from '../../../../numerics/least-common-multiple.ts';
import { add, multiply, rational, type Rational, subtract, ZERO } from '../../../../numerics/rational.ts';
import { timesPowerOfTwo } from '../../../../numerics/times-power-of-two.ts';

/** A point and the standard uncertainty of its ordinate. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly standardUncertainty?: number;
}

/** What a straight line needs of its points, exactly: the weighted sums of UNC-146, and the determinant. */
export interface LineSums {
  readonly weights: Rational;
  readonly x: Rational;
  readonly y: Rational;
  readonly xx: Rational;
  readonly xy: Rational;
  readonly yy: Rational;
  readonly determinant: Rational;
}

/**
 * The weighted sums over points with finite coordinates; a point without a standard uncertainty weighs 1.
 *
 * Coordinates are integers in units of a power of two, and weights 1/u^2 integers over the square of a common multiple of
 * all u, so that each sum is one of integers.
 */
export function lineSums(points: readonly Point[]): LineSums {
  const abscissae = inUnits(points.map(({ x }) => x));
  const ordinates = inUnits(points.map(({ y }) => y));
  const uncertainties = inUnits(points.map(({ standardUncertainty = 1 }) => standardUncertainty));
  const common = uncertainties.integers.reduce(leastCommonMultiple, 1n);
  let [w, x, y, xx, xy, yy] = [0n, 0n, 0n, 0n, 0n, 0n];
  for (const [index, u] of uncertainties.integers.entries()) {
    const [X, Y] = [abscissae.integers[index] as bigint, ordinates.integers[index] as bigint];
    const weight = (common / u) ** 2n;
    w += weight;
    x += weight * X;
    y += weight * Y;
    xx += weight * X * X;
    xy += weight * X * Y;
    yy += weight * Y * Y;
  }
  const sum = (integer: bigint, powersOfX: number, powersOfY: number): Rational => {
    const power = powersOfX * abscissae.power + powersOfY * ordinates.power - 2 * uncertainties.power;
    return timesPowerOfTwo(integer, common * common, power);
  };
  const sums = {
    weights: sum(w, 0, 0),
    x: sum(x, 1, 0),
    y: sum(y, 0, 1),
    xx: sum(xx, 2, 0),
    xy: sum(xy, 1, 1),
    yy: sum(yy, 0, 2),
  };
  return { ...sums, determinant: subtract(multiply(sums.weights, sums.xx), multiply(sums.x, sums.x)) };
}

/** The weighted sum of the squared residuals of the line, times the determinant: a form without the coefficients. */
export function residualSquares({ weights, x, y, xx, xy, yy, determinant }: LineSums): Rational {
  const terms = [
    multiply(yy, determinant),
    negative(multiply(multiply(y, y), xx)),
    multiply(rational(2n), multiply(multiply(x, y), xy)),
    negative(multiply(weights, multiply(xy, xy))),
  ];
  return terms.reduce(add, ZERO);
}

const negative = (value: Rational): Rational => subtract(ZERO, value);

/** Finite doubles as integers in units of one power of two. */
function inUnits(values: readonly number[]): { readonly integers: readonly bigint[]; readonly power: number } {
  const exact = values.map(dyadic);
  const power = exact.reduce((low, { exponent }) => Math.min(low, exponent), 1023);
  return { integers: exact.map(({ mantissa, exponent }) => mantissa << BigInt(exponent - power)), power };
}
