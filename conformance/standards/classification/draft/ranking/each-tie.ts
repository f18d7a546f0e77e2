import { sortScores } from './sort-scores.ts';

/** Items of one score: how many of them are positive and how many negative. */
export type TieVisitor = (score: number, positives: number, negatives: number) => void;

/**
 * Visits the groups of items with one score, the highest score first, as a ROC curve is drawn. `reference` holds 1 for a
 * positive item and anything else for a negative one; scores are finite, and -0 is 0.
 *
 * The scores of each class are sorted by themselves and then walked together: typed arrays sort numbers several times
 * faster than pairs, and n log n is all the work there is.
 */
export function eachTie(scores: Float64Array, reference: Uint8Array, visit: TieVisitor): void {
  const { length } = scores;
  let count = 0;
  for (let i = 0; i < length; i++) if (reference[i] === 1) count++;
  const positives = new Float64Array(count);
  const negatives = new Float64Array(length - count);
  let p = 0;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const score = scores[i] as number;
    if (reference[i] === 1) positives[p++] = score;
    else negatives[n++] = score;
  }
  sortScores(positives);
  sortScores(negatives);
  while (p > 0 || n > 0) {
    const top = p > 0 ? (positives[p - 1] as number) : -Infinity;
    const other = n > 0 ? (negatives[n - 1] as number) : -Infinity;
    const score = top > other ? top : other;
    const [beforeP, beforeN] = [p, n];
    while (p > 0 && positives[p - 1] === score) p--;
    while (n > 0 && negatives[n - 1] === score) n--;
    visit(score, beforeP - p, beforeN - n);
  }
}

/** The same for items that stand for several each: `weights` are whole numbers. */
export function eachWeightedTie(
  scores: readonly number[],
  reference: readonly number[],
  weights: readonly number[],
  visit: TieVisitor,
): void {
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  for (let i = 0; i < order.length;) {
    const score = scores[order[i] as number] as number;
    let positives = 0;
    let negatives = 0;
    for (; i < order.length && scores[order[i] as number] === score; i++) {
      const item = order[i] as number;
      if (reference[item] === 1) positives += weights[item] as number;
      else negatives += weights[item] as number;
    }
    visit(score, positives, negatives);
  }
}
