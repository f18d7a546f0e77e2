import { PreciseSum } from './precise-sum.ts';

/** The Brier score of stated probabilities, its terms on distinct probabilities, and its standard uncertainty. */
export interface BrierSums {
  readonly items: number;
  readonly score: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  /** Undefined for fewer than two items, and where the scores of all items are equal. */
  readonly standardUncertainty: number | undefined;
}

/** By how much a probability misses a class, and what the subtraction rounded away. */
interface Miss {
  readonly miss: number;
  readonly rest: number;
}

/**
 * Takes groups of items with one stated probability and holds half a dozen sums. Score and standard uncertainty are right for
 * groups in any order, single items among them; the terms ask for each probability once, as a sorted stream has it.
 *
 * The squares are summed as differences from the first of them, and each difference as a product, so that scores that
 * nearly agree keep the digits of their spread; whether they agree is asked of them and not of a rounded variance.
 */
export class BrierAccumulator {
  #positives = 0;
  #negatives = 0;
  #first: Miss | undefined;
  #differ = false;
  readonly #scores = new PreciseSum();
  readonly #shifted = new PreciseSum();
  readonly #squares = new PreciseSum();
  readonly #reliability = new PreciseSum();
  readonly #shares = new PreciseSum();

  add(probability: number, positives: number, negatives: number): void {
    const missed = 1 - probability;
    if (positives > 0) this.#addClass(missed, 1 - missed - probability, positives);
    if (negatives > 0) this.#addClass(probability, 0, negatives);
    const count = positives + negatives;
    // In a group of one class nothing cancels.
    const gap =
      positives === count
        ? missed * count
        : negatives === count
          ? probability * count
          : count * probability - positives;
    this.#reliability.add((gap * gap) / count);
    this.#shares.add((positives / count) * positives);
    this.#positives += positives;
    this.#negatives += negatives;
  }

  #addClass(miss: number, rest: number, items: number): void {
    this.#first ??= { miss, rest };
    const first = this.#first;
    if (miss !== first.miss || rest !== first.rest) this.#differ = true;
    const shifted = (miss - first.miss) * (miss + first.miss);
    this.#scores.add(items * miss * miss);
    this.#shifted.add(items * shifted);
    this.#squares.add(items * shifted * shifted);
  }

  finish(): BrierSums {
    const n = this.#positives + this.#negatives;
    const base = this.#positives / n;
    return {
      items: n,
      score: this.#scores.value / n,
      reliability: this.#reliability.value / n,
      resolution: Math.max(0, this.#shares.value / n - base * base),
      uncertainty: base * (this.#negatives / n),
      standardUncertainty: this.#differ ? this.#uncertainty(n) : undefined,
    };
  }

  #uncertainty(n: number): number {
    const shifted = this.#shifted.value;
    return Math.sqrt(Math.max(0, this.#squares.value - (shifted * shifted) / n) / (n - 1) / n);
  }
}
