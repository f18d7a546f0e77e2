/** Below this a sum of whole numbers in a double is exact. */
const SAFE = 2 ** 53;

/**
 * An exact sum of products of whole numbers: in doubles as long as they hold it, in a BigInt beyond. No sum of 10⁹ such
 * products overflows, as 32-bit counters of pairs once did.
 */
export class ExactSum {
  #near = 0;
  #far = 0n;

  /** Adds a·b; both are whole numbers below 2⁵³ and not negative. */
  add(a: number, b: number): void {
    const product = a * b;
    if (product >= SAFE) {
      this.#far += BigInt(a) * BigInt(b);
      return;
    }
    const sum = this.#near + product;
    if (sum < SAFE) this.#near = sum;
    else {
      this.#far += BigInt(this.#near);
      this.#near = product;
    }
  }

  /** Adds a·b². */
  addSquare(a: number, b: number): void {
    const square = b * b;
    if (square < SAFE) this.add(a, square);
    else this.#far += BigInt(a) * BigInt(b) * BigInt(b);
  }

  get value(): bigint {
    return this.#far + BigInt(this.#near);
  }
}
