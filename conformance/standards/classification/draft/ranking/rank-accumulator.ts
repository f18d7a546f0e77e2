import { ExactSum } from './exact-sum.ts';

/**
 * What a ranking says of two classes, in whole numbers. A win is a pair of a positive and a negative item of which the
 * positive has the higher score; a tie counts half, so that everything is doubled.
 */
export interface RankSums {
  readonly positives: number;
  readonly negatives: number;
  /** Twice the wins, a tie counting once: the area is this over 2 m n. */
  readonly twiceWins: bigint;
  /** Pairs with equal scores. */
  readonly ties: bigint;
  /** Sum over the positive items of the square of twice the negatives above them, equal ones counting once. */
  readonly squaresOfPositives: bigint;
  /** Sum over the negative items of the square of twice the positives above them, equal ones counting once. */
  readonly squaresOfNegatives: bigint;
  /** Positive items below or beside a negative one, and negative items above or beside a positive one. */
  readonly discordantPositives: number;
  readonly discordantNegatives: number;
  /** Positive items above or beside a negative one, and negative items below or beside a positive one. */
  readonly concordantPositives: number;
  readonly concordantNegatives: number;
}

/**
 * Takes groups of items with one score, the highest score first, and holds a dozen numbers: a stream from a database or
 * an array that was sorted. Everything is exact.
 *
 * DeLong, DeLong and Clarke-Pearson (1988), in the form that one pass over the sorted scores computes (Sun and Xu 2014).
 */
export class RankAccumulator {
  #positives = 0;
  #negatives = 0;
  readonly #wins = new ExactSum();
  readonly #ties = new ExactSum();
  readonly #ofPositives = new ExactSum();
  readonly #ofNegatives = new ExactSum();
  #discordantPositives = 0;
  #discordantNegatives = 0;
  #concordantPositives = 0;
  #concordantNegatives = 0;

  /** The next group; `positives` and `negatives` are whole numbers, one of them at least 1. */
  add(_score: number, positives: number, negatives: number): void {
    // Twice the items of the other class above these, those beside them counting once.
    const above = 2 * this.#negatives + negatives;
    const ahead = 2 * this.#positives + positives;
    this.#wins.add(negatives, ahead);
    this.#ties.add(positives, negatives);
    this.#ofPositives.addSquare(positives, above);
    this.#ofNegatives.addSquare(negatives, ahead);
    if (above > 0) this.#discordantPositives += positives;
    if (ahead > 0) this.#concordantNegatives += negatives;
    // The negatives above the last positive and beside it; those below every positive are not among them.
    if (positives > 0) this.#discordantNegatives = this.#negatives + negatives;
    if (negatives > 0) this.#concordantPositives = this.#positives + positives;
    this.#positives += positives;
    this.#negatives += negatives;
  }

  finish(): RankSums {
    return {
      positives: this.#positives,
      negatives: this.#negatives,
      twiceWins: this.#wins.value,
      ties: this.#ties.value,
      squaresOfPositives: this.#ofPositives.value,
      squaresOfNegatives: this.#ofNegatives.value,
      discordantPositives: this.#discordantPositives,
      discordantNegatives: this.#discordantNegatives,
      concordantPositives: this.#concordantPositives,
      concordantNegatives: this.#concordantNegatives,
    };
  }
}
