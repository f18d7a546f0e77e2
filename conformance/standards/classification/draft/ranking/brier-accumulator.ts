import { PreciseSum } from './precise-sum.ts';

/** The Brier score of stated probabilities, its terms on distinct probabilities, and its standard uncertainty. */
export interface BrierSums {
  readonly items: number;
  readonly score: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  readonly standardUncertainty: number | undefined;
}

/** Takes groups of items with one stated probability, each probability once, and holds half a dozen sums. */
export class BrierAccumulator {
  #items = 0;
  #positives = 0;
  readonly #scores = new PreciseSum();
  readonly #squares = new PreciseSum();
  readonly #reliability = new PreciseSum();
  readonly #shares = new PreciseSum();

  add(probability: number, positives: number, negatives: number): void {
    const count = positives + negatives;
    const share = positives / count;
    const [missed, given] = [(1 - probability) ** 2, probability ** 2];
    this.#items += count;
    this.#positives += positives;
    this.#scores.add(positives * missed + negatives * given);
    this.#squares.add(positives * missed * missed + negatives * given * given);
    this.#reliability.add(count * (probability - share) ** 2);
    this.#shares.add(positives * share);
  }

  finish(): BrierSums {
    const n = this.#items;
    const base = this.#positives / n;
    const score = this.#scores.value / n;
    const variance = (this.#squares.value - n * score * score) / (n - 1);
    return {
      items: n,
      score,
      reliability: this.#reliability.value / n,
      resolution: this.#shares.value / n - base * base,
      uncertainty: base * (1 - base),
      standardUncertainty: variance > 0 ? Math.sqrt(variance / n) : undefined,
    };
  }
}
