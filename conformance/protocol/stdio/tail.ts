/** The last bytes of a stream, however much flows through. */
export class Tail {
  readonly #bytes: number;
  #chunks: Buffer[] = [];
  #held = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    // Compacted rarely, so that a flood of small chunks costs no more than its bytes.
    if (this.#held > 4 * this.#bytes || this.#chunks.length > 256) this.#compact();
  }

  /** What is held, as text; a character that was cut is shown as a replacement character. */
  text(): string {
    this.#compact();
    return this.#chunks[0]?.toString('utf8') ?? '';
  }

  #compact(): void {
    const all = Buffer.concat(this.#chunks);
    const kept = Buffer.from(all.subarray(Math.max(0, all.length - this.#bytes)));
    this.#chunks = kept.length === 0 ? [] : [kept];
    this.#held = kept.length;
  }
}
