import { PreciseSum } from './precise-sum.ts';

/** What the logarithmic loss of stated probabilities comes to. */
export interface LogLossSums {
  readonly items: number;
  readonly mean: number;
  readonly standardUncertainty: number | undefined;
}

/**
 * Takes groups of items with one stated probability and sums their logarithmic losses in base e, and the deviations of the
 * losses from the first one and their squares: losses that do not differ have deviations of exactly 0, and losses that
 * differ little keep their digits. Logarithms are those of binary64.
 */
export class LogLossAccumulator {
  readonly #least: number;
  readonly #most: number;
  readonly #sum = new PreciseSum();
  readonly #deviations = new PreciseSum();
  readonly #squares = new PreciseSum();
  #first: number | undefined;
  #items = 0;

  /**
   * `clipping` keeps probabilities that far from 0 and 1. The losses are bounded, not the probabilities: the double nearest
   * to 1 - 1e-15 is 9.992e-16 away from 1.
   */
  constructor(clipping = 0) {
    this.#least = -Math.log1p(-clipping);
    this.#most = -Math.log(clipping);
  }

  add(probability: number, positives: number, negatives: number): void {
    this.#items += positives + negatives;
    if (positives > 0) this.#take(-Math.log(probability), positives);
    if (negatives > 0) this.#take(-Math.log1p(-probability), negatives);
  }

  #take(unbounded: number, count: number): void {
    const loss = Math.min(Math.max(unbounded, this.#least), this.#most);
    this.#first ??= loss;
    const deviation = loss - this.#first;
    this.#sum.add(loss * count);
    this.#deviations.addProduct(deviation, count);
    this.#squares.addProduct(deviation * deviation, count);
  }

  /** The mean is infinite where a class that occurred was given the probability 0. */
  finish(): LogLossSums {
    const [n, sum] = [this.#items, this.#sum.value];
    const deviations = this.#deviations.value;
    const variance = (this.#squares.value - (deviations * deviations) / n) / (n - 1);
    return {
      items: n,
      mean: Number.isNaN(sum) ? Infinity : sum / n,
      standardUncertainty: variance > 0 && Number.isFinite(variance) ? Math.sqrt(variance / n) : undefined,
    };
  }
}
