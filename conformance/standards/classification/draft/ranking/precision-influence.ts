/** Weighted mean and sum of squared deviations of numbers that come one by one (West 1979). */
class Spread {
  #weight = 0;
  #mean = 0;
  #squares = 0;

  add(x: number, weight: number): void {
    if (weight === 0) return;
    this.#weight += weight;
    const apart = x - this.#mean;
    this.#mean += (apart * weight) / this.#weight;
    this.#squares += weight * apart * (x - this.#mean);
  }

  /** The sum of the squares of what the numbers are away from another one. */
  squaresAbout(centre: number): number {
    return this.#squares + this.#weight * (this.#mean - centre) ** 2;
  }
}

/**
 * The variance of the average precision by `step` of one sample of items, from the influences of the items (CLS-250), in one
 * pass over groups of items with one score, the highest score first. What lower scores add to an influence is what all scores
 * add less what higher ones do, and all of them are known at the end.
 */
export class PrecisionInfluence {
  #recalled = 0;
  #others = 0;
  /** The sums of F/(T + F)² and of T/(T + F)² over the positive items so far. */
  #gained = 0;
  #lost = 0;
  #precisions = 0;
  readonly #ofPositives = new Spread();
  readonly #ofNegatives = new Spread();

  add(_score: number, positives: number, negatives: number): void {
    this.#recalled += positives;
    this.#others += negatives;
    const [T, F] = [this.#recalled, this.#others];
    const called = T + F;
    this.#ofPositives.add(T / called - this.#gained, positives);
    this.#ofNegatives.add(this.#lost, negatives);
    this.#precisions += (positives * T) / called;
    this.#gained += ((positives * F) / called) * (1 / called);
    this.#lost += ((positives * T) / called) * (1 / called);
  }

  /** Undefined without a positive item. */
  variance(): number | undefined {
    const m = this.#recalled;
    if (m === 0) return undefined;
    const centre = this.#precisions / m - this.#gained;
    return (this.#ofPositives.squaresAbout(centre) + this.#ofNegatives.squaresAbout(this.#lost)) / (m * m);
  }
}
