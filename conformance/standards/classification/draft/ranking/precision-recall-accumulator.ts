import { PreciseSum } from './precise-sum.ts';

/** The sums of a precision-recall curve from which each average precision follows. */
export interface PrecisionRecallSums {
  readonly positives: number;
  readonly step: number;
  readonly trapezoid: number;
  /** The trapezoid with the precision 1 at the recall 0. */
  readonly trapezoidFromOne: number;
  readonly elevenPoint: number;
  readonly oneHundredOnePoint: number;
  readonly voc2010: number;
}

/**
 * Takes groups of items with one score, the highest score first, and averages the precision over the recall. One step a
 * distinct score. Memory grows with the steps of the envelope only, which are few.
 */
export class PrecisionRecallAccumulator {
  #recalled = 0;
  #called = 0;
  #precision: number | undefined;
  #first: number | undefined;
  readonly #steps = new PreciseSum();
  readonly #trapezoids = new PreciseSum();
  #firstWidth = 0;
  /**
   * Places of the envelope, the items recalled and the precision of each: from the recall of the place before it up to this
   * one no later precision is larger. Every positive item is a place for a while, so that the lists are of numbers, and what
   * lies beyond the last place is written over and not taken away.
   */
  #places = 0;
  readonly #recalls: number[] = [];
  readonly #precisions: number[] = [];

  add(_score: number, positives: number, negatives: number): void {
    this.#recalled += positives;
    this.#called += positives + negatives;
    const precision = this.#recalled / this.#called;
    if (positives > 0) this.#steps.add(positives * precision);
    if (this.#precision === undefined) {
      this.#first = precision;
      this.#firstWidth = positives;
      this.#trapezoids.add(positives * precision);
    } else if (positives > 0) this.#trapezoids.add((positives * (precision + this.#precision)) / 2);
    this.#precision = precision;
    if (positives > 0) {
      let place = this.#places;
      while (place > 0 && (this.#precisions[place - 1] as number) <= precision) place--;
      this.#recalls[place] = this.#recalled;
      this.#precisions[place] = precision;
      this.#places = place + 1;
    }
  }

  /** Undefined where there is no positive item. */
  finish(): PrecisionRecallSums | undefined {
    const P = this.#recalled;
    if (P === 0) return undefined;
    const voc = new PreciseSum();
    let before = 0;
    for (let place = 0; place < this.#places; place++) {
      const recalled = this.#recalls[place] as number;
      voc.add((recalled - before) * (this.#precisions[place] as number));
      before = recalled;
    }
    const trapezoid = this.#trapezoids.value / P;
    return {
      positives: P,
      step: this.#steps.value / P,
      trapezoid,
      trapezoidFromOne: trapezoid + (this.#firstWidth * (1 - (this.#first ?? 1))) / 2 / P,
      elevenPoint: this.#onGrid(10, P),
      oneHundredOnePoint: this.#onGrid(100, P),
      voc2010: voc.value / P,
    };
  }

  /** The mean over the recalls 0, 1/n, …, 1 of the largest precision at that recall or a higher one. */
  #onGrid(n: number, P: number): number {
    const sum = new PreciseSum();
    let at = 0;
    for (let step = 0; step <= n; step++) {
      // A recall is a quotient of whole numbers, and so is a place of the grid: compared without rounding.
      while ((this.#recalls[at] as number) * n < step * P) at++;
      sum.add(this.#precisions[at] as number);
    }
    return sum.value / (n + 1);
  }
}
