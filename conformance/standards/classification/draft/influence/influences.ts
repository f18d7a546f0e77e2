/** What an item adds to a measure to the first order, in fixed places, item by item in the order of the input. */
export type Influences = readonly bigint[];

/** Items with one score, in the order of the scores from the highest down. */
export interface Tie {
  readonly positives: number;
  readonly negatives: number;
  /** How many items have this score or a higher one. */
  readonly truePositives: number;
  readonly falsePositives: number;
}

/** The ties of scored items, and of each item the tie that it is in. */
export interface Ties {
  readonly ties: readonly Tie[];
  readonly tieOf: readonly number[];
  readonly positives: number;
  readonly negatives: number;
}

/** The ties of items whose scores are finite numbers; -0 is 0. */
export function tiesOf(reference: readonly number[], scores: readonly number[]): Ties {
  const order = scores.map((_, item) => item).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const ties: Tie[] = [];
  const tieOf = new Array<number>(scores.length).fill(0);
  let [truePositives, falsePositives] = [0, 0];
  for (let at = 0; at < order.length;) {
    const score = scores[order[at] as number];
    let [positives, negatives] = [0, 0];
    for (; at < order.length && scores[order[at] as number] === score; at++) {
      const item = order[at] as number;
      tieOf[item] = ties.length;
      if (reference[item] === 1) positives++;
      else negatives++;
    }
    truePositives += positives;
    falsePositives += negatives;
    ties.push({ positives, negatives, truePositives, falsePositives });
  }
  return { ties, tieOf, positives: truePositives, negatives: falsePositives };
}
