import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Fault } from '../protocol/fault.ts';

/**
 * What a run may spend on an implementation that crashes, hangs, or answers without end. A shard, and a run that is
 * continued, have it anew: it is for whoever waits, and the only thing in which they can differ from one run.
 */
export interface Patience {
  readonly restarts: number;
  /** The same for one that has never answered a case: it is not started as often as one that sometimes does. */
  readonly restartsOfTheMute: number;
  readonly waitingMs: number;
  /** Characters that all answers together may have, and how many more with every answer: all of them are recorded. */
  readonly characters: number;
  readonly charactersAnAnswer: number;
}

export const PATIENCE: Patience = {
  restarts: 10,
  restartsOfTheMute: 3,
  waitingMs: 60_000,
  characters: 256 * 1024 * 1024,
  charactersAnAnswer: 16 * 1024,
};

/** What a run has spent of its patience. Each method says why the run ends where it is at its end. */
export class PatienceAccount {
  /** How often the implementation was started again. */
  restarts = 0;
  readonly #patience: Patience;
  /** What the restarts count for: see `spend`. */
  #spent = 0;
  #waitedMs = 0;
  /** What is left of the characters. */
  #room: number;
  #everAnswered = false;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.#room = patience.characters;
  }

  /** An answer of so many characters came. */
  answered(characters: number): Bilingual | undefined {
    this.#everAnswered = true;
    this.#room += this.#patience.charactersAnAnswer - characters;
    return this.#room < 0 ? TOO_MUCH : undefined;
  }

  /**
   * A fault, after which the implementation would be started again. Every case that ends the process counts twice, once
   * in company and once alone, whether or not it shared the company with another: which cases are on their way together
   * is chance, and where the run stops shall not be.
   */
  spend({ kind, waitedMs, because }: Fault): Bilingual | undefined {
    if (kind === 'timeout') this.#waitedMs += waitedMs ?? 0;
    if (!this.#everAnswered && this.restarts >= this.#patience.restartsOfTheMute) return neverAnswered(because);
    if (this.#spent >= this.#patience.restarts || this.#waitedMs >= this.#patience.waitingMs)
      return outOfPatience(because);
    this.#spent++;
    return undefined;
  }
}

const neverAnswered = (because: Bilingual): Bilingual => ({
  en: `It answers hello and no case. Last: ${because.en}`,
  zh: `它答复了hello，却没有答复任何用例。最后一次：${because.zh}`,
});

const TOO_MUCH: Bilingual = {
  en: 'Its answers are together too long to be recorded. Leave out what nobody asked for.',
  zh: '其答复总长度过大，无法记录。请去掉未被要求的内容。',
};

const outOfPatience = (because: Bilingual): Bilingual => ({
  en: `The run was stopped after too many restarts or too long a wait. Last: ${because.en}`,
  zh: `重启次数过多或等待过久，运行已停止。最后一次：${because.zh}`,
});
