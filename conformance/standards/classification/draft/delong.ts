import { add, multiply, rational, type Rational, subtract } from '../../../numerics/rational.ts';
import type { RankSums } from './ranking/rank-accumulator.ts';

/** The exact area, a tie counting a half. */
export const exactArea = ({ twiceWins, positives, negatives }: RankSums): Rational =>
  rational(twiceWins, 2n * BigInt(positives) * BigInt(negatives));

/**
 * The variance of an area by DeLong, DeLong and Clarke-Pearson (1988), exactly: S10/m + S01/n, where S10 and S01 are the
 * sample variances over the positive and over the negative items of the share of the other class that each is ordered
 * rightly with. Needs two items of each class.
 *
 * With a the twice counted negatives above a positive item its share is 1 - a/2n, so that the sums of squares of a give
 * the variance; for negative items likewise.
 */
export function delongVariance(sums: RankSums): Rational {
  const [m, n] = [BigInt(sums.positives), BigInt(sums.negatives)];
  const losses = 2n * m * n - sums.twiceWins;
  const ofPositives = rational(sums.squaresOfPositives * m - losses * losses, m * (m - 1n) * 4n * n * n * m);
  const ofNegatives = rational(
    sums.squaresOfNegatives * n - sums.twiceWins * sums.twiceWins,
    n * (n - 1n) * 4n * m * m * n,
  );
  return add(ofPositives, ofNegatives);
}

/** Twice the items of the other class that each item is ordered rightly with, an equal score counting one. */
export interface Placements {
  readonly ofPositives: readonly number[];
  readonly ofNegatives: readonly number[];
}

/**
 * The placements of each item, in the order of the items of its class: of a positive item twice the negatives below it,
 * of a negative one twice the positives above it.
 */
export function placements(reference: readonly number[], scores: readonly number[]): Placements {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const negatives = reference.reduce((count, one) => count + (one === 1 ? 0 : 1), 0);
  const of = new Array<number>(scores.length).fill(0);
  let [above, ahead] = [0, 0];
  for (let i = 0; i < order.length;) {
    const score = scores[order[i] as number];
    let end = i;
    let [here, others] = [0, 0];
    for (; end < order.length && scores[order[end] as number] === score; end++)
      if (reference[order[end] as number] === 1) here++;
      else others++;
    for (; i < end; i++) {
      const item = order[i] as number;
      of[item] = reference[item] === 1 ? 2 * (negatives - above) - others : 2 * ahead + here;
    }
    above += others;
    ahead += here;
  }
  return {
    ofPositives: of.filter((_, item) => reference[item] === 1),
    ofNegatives: of.filter((_, item) => reference[item] !== 1),
  };
}

/** The covariance of two areas over the same items, exactly; with itself, the variance. */
export function delongCovariance(one: Placements, other: Placements): Rational {
  const [m, n] = [BigInt(one.ofPositives.length), BigInt(one.ofNegatives.length)];
  const sample = (a: readonly number[], b: readonly number[], count: bigint): Rational => {
    let [products, sumA, sumB] = [0n, 0n, 0n];
    for (let i = 0; i < a.length; i++) {
      const [x, y] = [BigInt(a[i] as number), BigInt(b[i] as number)];
      products += x * y;
      sumA += x;
      sumB += y;
    }
    return subtract(rational(products, count - 1n), rational(sumA * sumB, count * (count - 1n)));
  };
  const quarter = (count: bigint, others: bigint): Rational => rational(1n, 4n * others * others * count);
  return add(
    multiply(sample(one.ofPositives, other.ofPositives, m), quarter(m, n)),
    multiply(sample(one.ofNegatives, other.ofNegatives, n), quarter(n, m)),
  );
}
