import type { Check, Reply } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Exchange, RunEvent } from './transcript.ts';

/** Different cases of one check that may end the process before the rest of the check is left out. */
const KILLS_PER_CHECK = 2;
/** Different cases of one operation that may end the process before the operation is no longer asked. */
const KILLS_PER_OPERATION = 4;

/** A case that ended the process, with what the runner says of it. */
export type Killer = Pick<Exchange, 'asked' | 'operation' | 'input' | 'reply'>;

/** The case of which an event says that it ended the process: it was answered by the runner, so its answer has no id. */
export const killerIn = (event: RunEvent): Killer | undefined =>
  'exchange' in event && event.exchange.id === '' ? event.exchange : undefined;

/**
 * Which cases ended the process, and what is therefore not asked. It follows from the recorded events in their order and
 * from nothing else: a run that is continued, and shards that are merged, leave out what one run leaves out.
 */
export class Quarantine {
  /** By operation and input, what is said of the cases that ended the process once in company and once alone. */
  readonly #killers = new Map<OperationName, Map<string, Reply>>();
  /** Those of the check that is asked now; undefined before the first. */
  #ofCheck: Set<string> | undefined;

  /** A check begins. */
  beginCheck(): void {
    this.#ofCheck = new Set();
  }

  take(operation: OperationName, text: string, reply: Reply): void {
    const killers = this.#killers.get(operation) ?? new Map<string, Reply>();
    this.#killers.set(operation, killers.set(text, reply));
    this.#ofCheck?.add(text);
  }

  /** What is said of a case that ended the process before: it is not asked again. */
  known(operation: OperationName, text: string): Reply | undefined {
    return this.#killers.get(operation)?.get(text);
  }

  /** Whether cases of this operation, or of the check that is asked now, ended the process so often that no more are asked. */
  isCut(operation: OperationName): boolean {
    return (
      (this.#killers.get(operation)?.size ?? 0) >= KILLS_PER_OPERATION || (this.#ofCheck?.size ?? 0) >= KILLS_PER_CHECK
    );
  }
}

/** Says that the rest of a check was not sent. */
export const cutOf = ({ id, operation }: Check): RunEvent => ({
  cut: {
    check: id,
    because: {
      en: `Not testable: cases of ${operation} end the process or get no answer, and it is no longer asked.`,
      zh: `无法检验：${operation}的用例使进程结束或得不到答复，已不再提问。`,
    },
  },
});
