import { whenRead } from './when-read.ts';

/** How many deadlines a line that keeps growing may take. */
const LONG_LINE = 6;

/** What the deadline is on: cases that wait for an answer, and bytes of lines that have not ended. */
export interface Awaited {
  readonly waiting: () => number;
  readonly unfinished: () => number;
}

/**
 * The deadline is on progress: it runs from the last answer, or from the sending of the first case after a pause; a
 * long answer that is still arriving has six deadlines, and blank lines are no progress. So
 * an implementation that works through its window one case after another has the whole deadline for each of them.
 */
export class Deadline {
  readonly #caseMs: number;
  readonly #awaited: Awaited;
  readonly #over: (waitedMs: number) => void;
  /** When a case was last answered, or sent after a pause. */
  #progress = 0;
  /** When a line that has not ended last grew. */
  #grown = 0;
  #watch: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(caseMs: number, awaited: Awaited, over: (waitedMs: number) => void) {
    this.#caseMs = caseMs;
    this.#awaited = awaited;
    this.#over = over;
  }

  /** A case was answered. */
  answered(): void {
    this.#progress = performance.now();
  }

  /** A case is sent while none was waiting. */
  begin(): void {
    this.#progress = performance.now();
    if (!this.#stopped) this.#watch ??= setTimeout(() => this.#look(), this.#caseMs);
  }

  /** A line that has not ended grew. */
  grew(): void {
    this.#grown = performance.now();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#watch);
  }

  #look(): void {
    this.#watch = undefined;
    whenRead(() => {
      if (this.#stopped || this.#awaited.waiting() === 0) return;
      const now = performance.now();
      const left = this.#dueAt() - now;
      if (left > 0) {
        this.#watch ??= setTimeout(() => this.#look(), left);
        return;
      }
      this.#over(now - this.#progress >= LONG_LINE * this.#caseMs ? LONG_LINE * this.#caseMs : this.#caseMs);
    });
  }

  /** A line that grows is given more time, yet not for ever; lines that answer nothing are given none. */
  #dueAt(): number {
    const grown = this.#awaited.unfinished() > 0 ? this.#grown : 0;
    return Math.min(Math.max(this.#progress, grown) + this.#caseMs, this.#progress + LONG_LINE * this.#caseMs);
  }
}
