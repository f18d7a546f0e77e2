import type { Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { LeftOut } from '../protocol/messages.ts';
import { isLeftOut } from './left-out.ts';
import type { RunEvent } from './transcript.ts';

/** Counts the cases of one check that are not put to an implementation, because it leaves them out. */
export class LeftOutTally {
  cases = 0;
  readonly #check: Check;
  readonly #leftOut: LeftOut | undefined;
  readonly #labels = new Map<string, number>();

  constructor(check: Check, leftOut: LeftOut | undefined) {
    this.#check = check;
    this.#leftOut = leftOut;
  }

  /** Whether this input is one of them; it is counted then. */
  takes(input: Json): boolean {
    if (!isLeftOut(this.#leftOut, input)) return false;
    this.cases++;
    for (const [name, { holds }] of Object.entries(this.#check.labels)) {
      if (holds(input)) this.#labels.set(name, (this.#labels.get(name) ?? 0) + 1);
    }
    return true;
  }

  event(): Extract<RunEvent, { leftOut: unknown }>['leftOut'] {
    return { check: this.#check.id, cases: this.cases, labels: Object.fromEntries(this.#labels) };
  }
}
