import {
  type Ball,
  divideBalls,
  middleOfBall,
  multiplyBalls,
  roundedBall,
  signOf,
  squareRootBall,
  ZERO,
} from '../../../../numerics/ball.ts';

/** Bits of enclosures, one number after the other until each number of an answer is certain. */
const PRECISIONS = [128, 256, 512, 1024, 2048, 4096];

/**
 * Rounds the enclosures of one precision to doubles, and remembers whether all that was asked of them was certain, and
 * whether a number was beyond the largest double.
 *
 * At the last precision nothing is left open: a number that is still not told from zero is taken for zero, and one not
 * told from the middle of two doubles is rounded as that.
 */
export interface BallRounding {
  readonly precision: number;
  readonly last: boolean;
  isUndecided: boolean;
  isBeyond: boolean;
}

/** The first answer in which everything is certain. */
export function atFirstPrecision<T>(answer: (rounding: BallRounding) => T): T {
  for (const precision of PRECISIONS) {
    const last = precision === PRECISIONS.at(-1);
    const rounding: BallRounding = { precision, last, isUndecided: false, isBeyond: false };
    const answered = answer(rounding);
    if (!rounding.isUndecided) return answered;
  }
  throw new Error('the last precision leaves nothing undecided');
}

/** The nearest double. */
export function toNearest(ball: Ball, rounding: BallRounding): number {
  const certain = roundedBall(ball);
  if (certain === undefined && !rounding.last) rounding.isUndecided = true;
  const nearest = certain ?? middleOfBall(ball);
  if (!Number.isFinite(nearest)) rounding.isBeyond = true;
  return nearest;
}

/** The square root, of a variance that rounded correlation coefficients can make negative: then 0. */
export function rootOfVariance(variance: Ball, rounding: BallRounding): Ball {
  const sign = signOf(variance);
  if (sign === undefined && !rounding.last) rounding.isUndecided = true;
  return sign === 1 ? squareRootBall(variance, rounding.precision) : ZERO;
}

/** A covariance divided by the product of two standard uncertainties; NaN where one of these is 0. */
export function correlationOf(covariance: Ball, one: Ball, other: Ball, rounding: BallRounding): number {
  const product = multiplyBalls(one, other, rounding.precision);
  const sign = signOf(product);
  if (sign === 1) return toNearest(divideBalls(covariance, product, rounding.precision), rounding);
  if (sign === undefined && !rounding.last) rounding.isUndecided = true;
  return NaN;
}
