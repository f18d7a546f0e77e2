import type { TieVisitor } from '../standards/classification/draft/ranking/each-tie.ts';

/** Puts items that come in descending order of their scores into groups of one score each; -0 is 0. */
export class Groups {
  readonly #visit: TieVisitor;
  #score = 0;
  #positives = 0;
  #items = 0;

  constructor(visit: TieVisitor) {
    this.#visit = visit;
  }

  /** The next item: its score, and 1 where it is positive, otherwise 0. */
  add(score: number, positive: number): void {
    if (this.#items > 0 && score !== this.#score) this.finish();
    this.#score = score;
    this.#positives += positive;
    this.#items++;
  }

  /** The same for several identical items. */
  addSeveral(score: number, positive: number, items: number): void {
    if (this.#items > 0 && score !== this.#score) this.finish();
    this.#score = score;
    this.#positives += positive * items;
    this.#items += items;
  }

  /** Visits the last group. */
  finish(): void {
    if (this.#items > 0) this.#visit(this.#score, this.#positives, this.#items - this.#positives);
    this.#positives = 0;
    this.#items = 0;
  }
}
