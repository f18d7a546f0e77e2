import { transcriptLine, type RunEvent } from './transcript.ts';

/** Where a transcript goes: a file, or an array in tests. It is called with many lines at once. */
export type Sink = (lines: string) => void;

const BATCH = 256 * 1024;

/** Writes a transcript in large pieces: a write per case would cost more than judging it. */
export class Recorder {
  readonly #sink: Sink;
  #held = '';

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  take(event: RunEvent): void {
    this.#held += `${transcriptLine(event)}\n`;
    // What is whole is written at once: whoever kills the run loses nothing of it.
    if (this.#held.length >= BATCH || 'finished' in event) this.flush();
  }

  flush(): void {
    if (this.#held === '') return;
    this.#sink(this.#held);
    this.#held = '';
  }
}
