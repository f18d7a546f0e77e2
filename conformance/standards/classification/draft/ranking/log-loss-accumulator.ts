import { PreciseSum } from './precise-sum.ts';

/** What the logarithmic loss of stated probabilities comes to. */
export interface LogLossSums {
  readonly items: number;
  readonly mean: number;
  readonly standardUncertainty: number | undefined;
}

/**
 * Takes groups of items with one stated probability and sums their logarithmic losses in base e, and the squares of the
 * losses. Logarithms are those of binary64.
 */
export class LogLossAccumulator {
  readonly #least: number;
  readonly #sum = new PreciseSum();
  readonly #squares = new PreciseSum();
  #items = 0;

  /** `clipping` keeps probabilities that far from 0 and 1. */
  constructor(clipping = 0) {
    this.#least = clipping;
  }

  add(probability: number, positives: number, negatives: number): void {
    this.#items += positives + negatives;
    const p = Math.min(Math.max(probability, this.#least), 1 - this.#least);
    if (positives > 0) this.#take(-Math.log(p), positives);
    if (negatives > 0) this.#take(-Math.log1p(-p), negatives);
  }

  #take(loss: number, count: number): void {
    this.#sum.add(loss * count);
    this.#squares.add(loss * loss * count);
  }

  /** The mean is infinite where a class that occurred was given the probability 0. */
  finish(): LogLossSums {
    const [n, sum] = [this.#items, this.#sum.value];
    const variance = (this.#squares.value - (sum * sum) / n) / (n - 1);
    return {
      items: n,
      mean: Number.isNaN(sum) ? Infinity : sum / n,
      standardUncertainty: variance > 0 && Number.isFinite(variance) ? Math.sqrt(variance / n) : undefined,
    };
  }
}
