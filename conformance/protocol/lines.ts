import { isUtf8 } from 'node:buffer';

const LF = 0x0a;
const CR = 0x0d;

/** A line that cannot be read as text. `start` is what can be shown of it. */
export interface BrokenLine {
  readonly kind: 'not-utf8' | 'too-long';
  readonly bytes: number;
  readonly start: string;
}

const SHOWN_BYTES = 200;

/**
 * Cuts a byte stream into lines: UTF-8, LF or CRLF, blank lines left out, none longer than `maxBytes`.
 * It holds no more than one unfinished line, and gives up at the first line that is broken.
 */
export class LineReader {
  readonly #maxBytes: number;
  #held: Buffer[] = [];
  #heldBytes = 0;
  #broken = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The bytes of a line that has not ended. */
  get unfinished(): number {
    return this.#heldBytes;
  }

  /** The start of a line that has not ended; bytes that are not UTF-8 show as replacement characters. */
  rest(): string {
    return Buffer.concat(this.#held).toString('utf8', 0, SHOWN_BYTES);
  }

  /** Takes bytes as they come; calls `line` for every line that they complete, then `broken` at most once. */
  push(chunk: Buffer, line: (text: string) => void, broken: (what: BrokenLine) => void): void {
    if (this.#broken) return;
    const last = chunk.lastIndexOf(LF);
    if (last < 0) return this.#hold(chunk, broken);
    const complete = chunk.subarray(0, last);
    const bytes = this.#heldBytes === 0 ? complete : Buffer.concat([...this.#held, complete]);
    this.#held = [];
    this.#heldBytes = 0;
    this.#split(bytes, line, broken);
    if (last + 1 < chunk.length) this.#hold(chunk.subarray(last + 1), broken);
  }

  #hold(chunk: Buffer, broken: (what: BrokenLine) => void): void {
    if (this.#broken) return;
    this.#held.push(chunk);
    this.#heldBytes += chunk.length;
    if (this.#heldBytes > this.#maxBytes + 1) this.#breakAt('too-long', Buffer.concat(this.#held), broken);
  }

  #split(bytes: Buffer, line: (text: string) => void, broken: (what: BrokenLine) => void): void {
    // One check and one decoding for all lines that arrived together: a chunk often carries a hundred of them.
    if (bytes.length <= this.#maxBytes && isUtf8(bytes)) {
      for (const text of bytes.toString('utf8').split('\n')) {
        if (!isBlank(text)) line(text.endsWith('\r') ? text.slice(0, -1) : text);
      }
      return;
    }
    let from = 0;
    while (from <= bytes.length && !this.#broken) {
      const at = bytes.indexOf(LF, from);
      const to = at < 0 ? bytes.length : at;
      const one = bytes.subarray(from, to > from && bytes[to - 1] === CR ? to - 1 : to);
      from = to + 1;
      if (one.length > this.#maxBytes) this.#breakAt('too-long', one, broken);
      else if (!isUtf8(one)) this.#breakAt('not-utf8', one, broken);
      else if (!isBlank(one.toString('utf8'))) line(one.toString('utf8'));
    }
  }

  #breakAt(kind: BrokenLine['kind'], bytes: Buffer, broken: (what: BrokenLine) => void): void {
    this.#broken = true;
    this.#held = [];
    this.#heldBytes = 0;
    broken({ kind, bytes: bytes.length, start: bytes.toString('utf8', 0, SHOWN_BYTES) });
  }
}

const isBlank = (text: string): boolean => text === '' || text === '\r' || /^[ \t\r]*$/.test(text);
