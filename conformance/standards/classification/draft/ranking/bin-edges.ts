import { powerOfTwo, unitInLastPlace } from '../../../../numerics/binary64.ts';
import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import { compare, rational } from '../../../../numerics/rational.ts';

/**
 * Bins of one width from 0 to 1. The value of a probability is the shortest decimal that denotes its double, and an edge is
 * the fraction i/B, so that 0.3 lies in bin 3 of 10 although the double is smaller than 3/10 and 3 times 0.1 is larger.
 *
 * For each edge the least double at or above it and the largest one at or below it are looked up once, by exact
 * comparison; after that an item costs one multiplication and two comparisons.
 */
export class BinEdges {
  readonly #bins: number;
  /** The least double whose decimal is at least i/B. */
  readonly #least: Float64Array;
  /** The largest double whose decimal is at most i/B. */
  readonly #largest: Float64Array;

  constructor(bins: number) {
    this.#bins = bins;
    this.#least = new Float64Array(bins + 1);
    this.#largest = new Float64Array(bins + 1);
    for (let i = 0; i <= bins; i++) {
      // The nearest double to the edge: every other double, and its decimal, lies on the same side of the edge as of it.
      const near = i / bins;
      const side = compare(decimalToRational(decimalOfDouble(near)), rational(BigInt(i), BigInt(bins)));
      this.#least[i] = side < 0 ? near + unitInLastPlace(near) : near;
      this.#largest[i] = side > 0 ? below(near) : near;
    }
  }

  /** The bin of a probability, from 0; an edge belongs to the bin above it, 1 to the last. */
  binOf(p: number): number {
    const last = this.#bins - 1;
    let bin = Math.min(last, Math.floor(p * this.#bins));
    while (bin < last && p >= (this.#least[bin + 1] as number)) bin++;
    while (bin > 0 && p < (this.#least[bin] as number)) bin--;
    return bin;
  }

  /** The least probability of a bin. */
  leastOf(bin: number): number {
    return this.#least[bin] as number;
  }

  /** The bin of what a probability lacks of 1: that of 1 - 0.7 is bin 3 of 10. */
  binOfComplement(p: number): number {
    const last = this.#bins - 1;
    let bin = Math.min(last, Math.floor((1 - p) * this.#bins));
    while (bin < last && p <= (this.#largest[this.#bins - bin - 1] as number)) bin++;
    while (bin > 0 && p > (this.#largest[this.#bins - bin] as number)) bin--;
    return bin;
  }
}

/** The next smaller double of a positive one. */
const below = (x: number): number => {
  const ulp = unitInLastPlace(x);
  // Below a power of two the doubles lie twice as close.
  return ulp * powerOfTwo(52) === x ? x - ulp / 2 : x - ulp;
};
