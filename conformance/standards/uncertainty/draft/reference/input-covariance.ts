import {
  addBalls,
  type Ball,
  ballOfDouble,
  isZero,
  multiplyBalls,
  scaleBall,
  ZERO,
} from '../../../../numerics/ball.ts';
import type { Dual, Jet } from './jet.ts';

/** The covariances of the input quantities that are not 0: `entries[i]` has those of quantity i, by the other one. */
export interface InputCovariance {
  readonly entries: readonly ReadonlyMap<number, Ball>[];
  readonly precision: number;
}

/** u(x_i) u(x_j) r(x_i, x_j) for all pairs. */
export function inputCovariance(
  uncertainties: readonly number[],
  correlation: readonly (readonly number[])[] | undefined,
  precision: number,
): InputCovariance {
  const u = uncertainties.map(ballOfDouble);
  const entries = u.map((one, i) => {
    const row = new Map<number, Ball>();
    for (const [j, other] of u.entries()) {
      const r = correlation === undefined ? Number(i === j) : ((correlation[i] as readonly number[])[j] as number);
      const entry = multiplyBalls(multiplyBalls(one, other, precision), ballOfDouble(r), precision);
      if (!isZero(entry)) row.set(j, entry);
    }
    return row;
  });
  return { entries, precision };
}

/** The covariance matrix times a vector. */
export function spreadAlong({ entries, precision }: InputCovariance, vector: readonly Ball[]): readonly Ball[] {
  return entries.map((row) => {
    let sum = ZERO;
    for (const [j, entry] of row) sum = addBalls(sum, multiplyBalls(entry, vector[j] as Ball, precision), precision);
    return sum;
  });
}

/** The inner product of two vectors. */
export function innerProduct(a: readonly Ball[], b: readonly Ball[], precision: number): Ball {
  let sum = ZERO;
  for (const [i, one] of a.entries()) sum = addBalls(sum, multiplyBalls(one, b[i] as Ball, precision), precision);
  return sum;
}

/** The terms of second order of the variance of an output quantity (UNC-039). */
export interface SecondOrderTerms {
  /** Of the second derivatives: half the trace of the square of the Hessian times the covariance matrix. */
  readonly curvature: Ball;
  /** Of the third derivatives: the derivative, along the covariance times the gradient, of that trace without the square. */
  readonly slope: Ball;
}

/** `jet` is that of the model, with its derivative along the covariance matrix times the gradient. */
export function secondOrderTerms({ hessian }: Jet, covariance: InputCovariance): SecondOrderTerms {
  const { entries, precision } = covariance;
  const quantities = entries.length;
  const product = entries.map(() => new Map<number, Ball>());
  let slope = ZERO;
  const add = (i: number, j: number, { value, along }: Dual): void => {
    const target = product[i] as Map<number, Ball>;
    for (const [k, entry] of entries[j] as ReadonlyMap<number, Ball>)
      target.set(k, addBalls(target.get(k) ?? ZERO, multiplyBalls(value, entry, precision), precision));
    const shared = entries[j]?.get(i);
    if (shared !== undefined) slope = addBalls(slope, multiplyBalls(along, shared, precision), precision);
  };
  for (const [pair, second] of hessian) {
    const [i, j] = [Math.floor(pair / quantities), pair % quantities];
    add(i, j, second);
    if (i !== j) add(j, i, second);
  }
  let trace = ZERO;
  for (const [i, row] of product.entries())
    for (const [k, entry] of row) {
      const mirrored = product[k]?.get(i);
      if (mirrored !== undefined) trace = addBalls(trace, multiplyBalls(entry, mirrored, precision), precision);
    }
  return { curvature: scaleBall(trace, -1), slope };
}
