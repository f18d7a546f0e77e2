import { add, compare, divide, multiply, type Rational, rational, subtract, ZERO } from '../../../numerics/rational.ts';
import type { RocPoints } from './roc-points.ts';

/** A point of a curve, exactly. */
interface Point {
  readonly x: Rational;
  readonly y: Rational;
}

const HALF = rational(1n, 2n);

/**
 * The area under the ROC curve between two false positive rates, exactly; the curve is straight between its points, so
 * that a range may end inside a group of equal scores. `transposed` gives the area beside the curve between two true
 * positive rates instead: of specificity over sensitivity.
 */
export function partialArea(roc: RocPoints, from: Rational, to: Rational, transposed: boolean): Rational {
  const [P, N] = [BigInt(roc.positives), BigInt(roc.negatives)];
  const points = roc.points.map(({ truePositives, falsePositives }): Point => {
    const [sensitivity, rate] = [rational(BigInt(truePositives), P), rational(BigInt(falsePositives), N)];
    return transposed ? { x: sensitivity, y: rational(N - BigInt(falsePositives), N) } : { x: rate, y: sensitivity };
  });
  let area = ZERO;
  for (let i = 1; i < points.length; i++)
    area = add(area, pieceOf(points[i - 1] as Point, points[i] as Point, from, to));
  return area;
}

/** The trapezoid under one straight piece, of what lies in the range. */
function pieceOf(a: Point, b: Point, from: Rational, to: Rational): Rational {
  const left = compare(a.x, from) < 0 ? from : a.x;
  const right = compare(b.x, to) > 0 ? to : b.x;
  if (compare(left, right) >= 0) return ZERO;
  const slope = divide(subtract(b.y, a.y), subtract(b.x, a.x));
  const at = (x: Rational): Rational => add(a.y, multiply(slope, subtract(x, a.x)));
  return multiply(multiply(add(at(left), at(right)), HALF), subtract(right, left));
}
