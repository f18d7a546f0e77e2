import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../../../numerics/rational.ts';
import type { Influences, Tie, Ties } from './influences.ts';
import { rationalInPlaces } from './places.ts';

const whole = (count: number): Rational => rational(BigInt(count));
const HALF = rational(1n, 2n);

/** A straight piece of the curve in items: from `start` negatives on, `width` more, and positives likewise. */
interface Piece {
  readonly start: number;
  readonly width: number;
  readonly foot: number;
  readonly rise: number;
}

const pieceOf = ({ positives, negatives, truePositives, falsePositives }: Tie): Piece => ({
  start: falsePositives - negatives,
  width: negatives,
  foot: truePositives - positives,
  rise: positives,
});

/** The height of a piece so far from its start; only of one that is not upright. */
const heightAt = ({ width, foot, rise }: Piece, t: Rational): Rational =>
  add(whole(foot), divide(multiply(t, whole(rise)), whole(width)));

/**
 * The area in items, ∫₀^X T dF with X = x n, and what one more item of each tie adds to it, x held. A negative item moves
 * all that follows it to the right and the end by x; a positive one raises what follows by one.
 */
function areaTo(x: Rational, pieces: readonly Piece[], negatives: number) {
  const X = multiply(x, whole(negatives));
  const offset = ({ start }: Piece): Rational => subtract(X, whole(start));
  let area = ZERO;
  for (const piece of pieces) {
    const t = offset(piece);
    if (piece.width === 0 || compare(t, ZERO) <= 0) continue;
    const within = compare(t, whole(piece.width)) < 0 ? t : whole(piece.width);
    area = add(area, multiply(within, multiply(HALF, add(whole(piece.foot), heightAt(piece, within)))));
  }
  // The height at the end; at an upright piece half of the heights before and after it.
  const before = pieces.find(
    (p) => p.width > 0 && compare(offset(p), whole(p.width)) <= 0 && compare(offset(p), ZERO) > 0,
  );
  const after = pieces.find(
    (p) => p.width > 0 && compare(offset(p), ZERO) >= 0 && compare(offset(p), whole(p.width)) < 0,
  );
  const heights = [before, after].flatMap((p) => (p === undefined ? [] : [heightAt(p, offset(p))]));
  const height = divide(heights.reduce(add, ZERO), whole(Math.max(1, heights.length)));
  const ofPositive = pieces.map((piece): Rational => {
    const t = offset(piece);
    if (compare(t, ZERO) <= 0) return ZERO;
    if (compare(t, whole(piece.width)) >= 0) return subtract(t, multiply(HALF, whole(piece.width)));
    return divide(multiply(t, t), whole(2 * piece.width));
  });
  const moved = multiply(x, height);
  const ofNegative = pieces.map((piece): Rational => {
    const t = offset(piece);
    if (piece.width === 0 || compare(t, ZERO) <= 0) return moved;
    if (compare(t, whole(piece.width)) >= 0)
      return add(add(whole(piece.foot), multiply(HALF, whole(piece.rise))), subtract(moved, height));
    const share = divide(t, whole(piece.width));
    return subtract(moved, multiply(multiply(HALF, whole(piece.rise)), multiply(share, share)));
  });
  return { area, ofPositive, ofNegative };
}

/**
 * The influences on the area under the curve between two false positive rates, times a factor. The area is a quotient of
 * one in items and the number of pairs.
 */
export function influencesOnPartialArea(
  reference: readonly number[],
  { ties, tieOf, positives, negatives }: Ties,
  range: readonly [from: Rational, to: Rational],
  factor: Rational,
): Influences {
  const pieces = ties.map(pieceOf);
  const [low, high] = range.map((end) => areaTo(end, pieces, negatives)) as [
    ReturnType<typeof areaTo>,
    ReturnType<typeof areaTo>,
  ];
  const pairs = multiply(whole(positives), whole(negatives));
  const area = divide(subtract(high.area, low.area), pairs);
  const influence = (change: Rational, items: number): bigint =>
    rationalInPlaces(multiply(factor, subtract(divide(change, pairs), divide(area, whole(items)))));
  const byTie = ties.map((_, tie) => ({
    positive: influence(subtract(high.ofPositive[tie] as Rational, low.ofPositive[tie] as Rational), positives),
    negative: influence(subtract(high.ofNegative[tie] as Rational, low.ofNegative[tie] as Rational), negatives),
  }));
  return tieOf.map((tie, item) => (reference[item] === 1 ? byTie[tie]?.positive : byTie[tie]?.negative) as bigint);
}

/** The same items with the classes and the order turned round, on whose curve specificity stands over 1 - sensitivity. */
export const turnedRound = (
  reference: readonly number[],
  scores: readonly number[],
): { readonly reference: readonly number[]; readonly scores: readonly number[] } => ({
  reference: reference.map((one) => 1 - one),
  scores: scores.map((one) => -one),
});

/** What the range on the turned curve is. */
export const turnedRange = ([from, to]: readonly [Rational, Rational]): readonly [Rational, Rational] => [
  subtract(ONE, to),
  subtract(ONE, from),
];
