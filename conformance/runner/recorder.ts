import { transcriptLine, type RunEvent } from './transcript.ts';

/** Where a transcript goes: a file, or an array in tests. It is called with many lines at once. */
export type Sink = (lines: string) => void;

const BATCH = 256 * 1024;

/** Writes a transcript in large pieces: a write per case would cost more than judging it. */
export class Recorder {
  readonly #sink: Sink;
  #held: string[] = [];
  #length = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  take(event: RunEvent): void {
    const line = transcriptLine(event);
    this.#held.push(line);
    this.#length += line.length + 1;
    if (this.#length >= BATCH) this.flush();
  }

  flush(): void {
    if (this.#held.length === 0) return;
    this.#sink(`${this.#held.join('\n')}\n`);
    this.#held = [];
    this.#length = 0;
  }
}
