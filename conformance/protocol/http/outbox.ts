/** Bytes of lines in one request at most, unless one line alone is longer; measured in UTF-16 code units. */
const LONGEST = 1024 * 1024;

/** Lines that wait to be sent, and how many of them one request takes. */
export class Outbox {
  readonly #most: number;
  #lines: string[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  put(line: string): void {
    this.#lines.push(line);
  }

  /** The lines of the next request, in the order in which they were put; none where none wait. */
  take(): readonly string[] {
    let length = 0;
    let count = 0;
    for (const line of this.#lines.slice(0, this.#most)) {
      length += line.length;
      if (count > 0 && length > LONGEST) break;
      count++;
    }
    return this.#lines.splice(0, count);
  }
}
