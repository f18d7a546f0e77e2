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

/** A place of the envelope: from the recall of the place before it up to this one no later precision is larger. */
interface Place {
  readonly recalled: number;
  readonly precision: number;
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
  readonly #envelope: Place[] = [];

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
      while (this.#envelope.length > 0 && (this.#envelope.at(-1) as Place).precision <= precision) this.#envelope.pop();
      this.#envelope.push({ recalled: this.#recalled, precision });
    }
  }

  /** Undefined where there is no positive item. */
  finish(): PrecisionRecallSums | undefined {
    const P = this.#recalled;
    if (P === 0) return undefined;
    const voc = new PreciseSum();
    let before = 0;
    for (const { recalled, precision } of this.#envelope) {
      voc.add((recalled - before) * precision);
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
      while ((this.#envelope[at] as Place).recalled * n < step * P) at++;
      sum.add((this.#envelope[at] as Place).precision);
    }
    return sum.value / (n + 1);
  }
}
