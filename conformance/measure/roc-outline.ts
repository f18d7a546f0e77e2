/** Points of a ROC curve that are kept for a picture; as many as a screen shows. */
const KEPT = 400;

/** Keeps a ROC curve for a picture while it goes by: every point where there are few, evenly spread ones where there are many. */
export class RocOutline {
  readonly #points: [number, number][] = [[0, 0]];
  #positives = 0;
  #negatives = 0;
  readonly #every: number;
  #since = 0;

  constructor(items: number) {
    this.#every = Math.max(1, Math.floor(items / KEPT));
  }

  add(_score: number, positives: number, negatives: number): void {
    this.#positives += positives;
    this.#negatives += negatives;
    this.#since += positives + negatives;
    if (this.#since < this.#every) return;
    this.#since = 0;
    this.#points.push([this.#negatives, this.#positives]);
  }

  finish(): readonly (readonly [number, number])[] {
    const [P, N] = [this.#positives, this.#negatives];
    if (P === 0 || N === 0) return [];
    return [...this.#points, [N, P] as const].map(([n, p]) => [n / N, p / P] as const);
  }
}
