import { aligned, inUnits } from '../../../../numerics/aligned.ts';
import { add, multiply, negate, rational, type Rational, subtract, ZERO } from '../../../../numerics/rational.ts';
import { inverseSquareWeights } from './inverse-square-weights.ts';

/** A point and the standard uncertainty of its ordinate. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly standardUncertainty?: number;
}

/** What a straight line needs of its points, exactly: the weighted sums of UNC-146 in one unit of weight, and the determinant. */
export interface LineSums {
  readonly unitOfWeight: Rational;
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
 * Coordinates are integers in units of a power of two, and so are the weights in a unit of theirs, which cancels in the
 * line itself: each sum is one of integers.
 */
export function lineSums(points: readonly Point[]): LineSums {
  const abscissae = aligned(points.map(({ x }) => x));
  const ordinates = aligned(points.map(({ y }) => y));
  const weighting = inverseSquareWeights(points.map(({ standardUncertainty = 1 }) => standardUncertainty));
  let [w, x, y, xx, xy, yy] = [0n, 0n, 0n, 0n, 0n, 0n];
  for (const [index, weight] of weighting.integers.entries()) {
    const [X, Y] = [abscissae.integers[index] as bigint, ordinates.integers[index] as bigint];
    w += weight;
    x += weight * X;
    y += weight * Y;
    xx += weight * X * X;
    xy += weight * X * Y;
    yy += weight * Y * Y;
  }
  const sum = (integer: bigint, powersOfX: number, powersOfY: number): Rational =>
    inUnits(rational(integer), powersOfX * abscissae.exponent + powersOfY * ordinates.exponent);
  const sums = {
    unitOfWeight: weighting.unit,
    weights: sum(w, 0, 0),
    x: sum(x, 1, 0),
    y: sum(y, 0, 1),
    xx: sum(xx, 2, 0),
    xy: sum(xy, 1, 1),
    yy: sum(yy, 0, 2),
  };
  return { ...sums, determinant: subtract(multiply(sums.weights, sums.xx), multiply(sums.x, sums.x)) };
}

/** The weighted sum of the squared residuals, in the unit of weight, times the determinant: a form without the coefficients. */
export function residualSquares({ weights, x, y, xx, xy, yy, determinant }: LineSums): Rational {
  const terms = [
    multiply(yy, determinant),
    negate(multiply(multiply(y, y), xx)),
    multiply(rational(2n), multiply(multiply(x, y), xy)),
    negate(multiply(weights, multiply(xy, xy))),
  ];
  return terms.reduce(add, ZERO);
}
