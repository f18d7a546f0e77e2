/**
 * A sum of doubles in twice their precision, without an object a step: what is lost by each addition is kept and added at
 * the end (Neumaier 1974, with the corrections themselves compensated). Wrong by less than n² 2^-104 of the sum of the
 * magnitudes.
 */
export class PreciseSum {
  #high = 0;
  #low = 0;
  #lowest = 0;

  add(x: number): void {
    const sum = this.#high + x;
    const lost = Math.abs(this.#high) >= Math.abs(x) ? this.#high - sum + x : x - sum + this.#high;
    this.#high = sum;
    const low = this.#low + lost;
    this.#lowest += Math.abs(this.#low) >= Math.abs(lost) ? this.#low - low + lost : lost - low + this.#low;
    this.#low = low;
  }

  /** Adds a·b without losing its rounding; |a| and |b| below 2^900. */
  addProduct(a: number, b: number): void {
    if (b === 1) {
      this.add(a);
      return;
    }
    const product = a * b;
    this.add(product);
    const [x, y] = [134217729 * a, 134217729 * b];
    const [aHigh, bHigh] = [x - (x - a), y - (y - b)];
    const [aLow, bLow] = [a - aHigh, b - bHigh];
    this.add(aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow);
  }

  get value(): number {
    return this.#high + (this.#low + this.#lowest);
  }
}
