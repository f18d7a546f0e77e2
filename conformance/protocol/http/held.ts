import type { Answered, OnAnswer } from '../adapter.ts';

/**
 * The answers to the cases of one request. They count once it is known that the whole of it is in order: else a server
 * that answers a case twice would be heard with the first answer, and the second would be charged to its neighbours.
 * Together longer than `most`, they are handed on sooner, because no more than that is held.
 */
export class Held {
  readonly #most: number;
  #answers: { readonly to: OnAnswer; readonly answered: Answered }[] = [];
  #length = 0;

  constructor(most: number) {
    this.#most = most;
  }

  put(to: OnAnswer, answered: Answered): void {
    this.#answers.push({ to, answered });
    this.#length += answered.line?.length ?? 0;
    if (this.#length > this.#most) this.release();
  }

  /** Hands the answers on. */
  release(): void {
    for (const { to, answered } of this.#answers.splice(0)) to(answered);
    this.#length = 0;
  }

  /** Forgets the answers: their cases were not answered. */
  forget(): void {
    for (const { to } of this.#answers.splice(0)) to(undefined);
  }
}
