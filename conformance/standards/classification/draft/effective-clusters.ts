/**
 * The number of items of some kind and how it is spread over clusters: its square over the sum of the squares of what the
 * clusters have. Of clusters with equally many it is their number; one cluster with nearly all of them makes it nearly 1.
 */
export class EffectiveClusters {
  #sum = 0n;
  #squares = 0n;

  /** What one cluster has of them. */
  add(items: bigint): void {
    this.#sum += items;
    this.#squares += items * items;
  }

  /** Whether the effective number of clusters is at least this; without any item it is 0. */
  atLeast(number: number): boolean {
    return this.#sum > 0n && this.#sum * this.#sum >= BigInt(number) * this.#squares;
  }
}
