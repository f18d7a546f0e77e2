import { binOf } from '../bins.ts';
import { PreciseSum } from './precise-sum.ts';

/** A bin of a reliability diagram that has items. */
export interface CalibrationBin {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly observedShare: number;
}

/** Takes groups of items with one stated probability into bins of equal width, and holds three sums a bin. */
export class CalibrationAccumulator {
  readonly #bins: number;
  readonly #counts: number[];
  readonly #positives: number[];
  readonly #sums: readonly PreciseSum[];

  constructor(bins: number) {
    this.#bins = bins;
    this.#counts = new Array<number>(bins).fill(0);
    this.#positives = new Array<number>(bins).fill(0);
    this.#sums = Array.from({ length: bins }, () => new PreciseSum());
  }

  add(probability: number, positives: number, negatives: number): void {
    const bin = binOf(probability, this.#bins);
    const count = positives + negatives;
    this.#counts[bin] = (this.#counts[bin] ?? 0) + count;
    this.#positives[bin] = (this.#positives[bin] ?? 0) + positives;
    this.#sums[bin]?.add(count * probability);
  }

  /** The bins with items, and the calibration error in the norm l1. */
  finish(): { readonly bins: readonly CalibrationBin[]; readonly error: number } {
    const items = this.#counts.reduce((sum, one) => sum + one, 0);
    const bins = this.#counts.flatMap((count, k): CalibrationBin[] =>
      count === 0
        ? []
        : [
            {
              lower: k / this.#bins,
              upper: (k + 1) / this.#bins,
              count,
              meanConfidence: (this.#sums[k]?.value ?? 0) / count,
              observedShare: (this.#positives[k] ?? 0) / count,
            },
          ],
    );
    const error = bins.reduce(
      (sum, { count, meanConfidence, observedShare }) =>
        sum + (count / items) * Math.abs(meanConfidence - observedShare),
      0,
    );
    return { bins, error };
  }
}
