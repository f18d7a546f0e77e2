import type { Reply } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Fault } from './fault.ts';
import type { HelloReply, SuiteIdentity } from './messages.ts';
import type { Transport } from './transport.ts';

/**
 * A way to an implementation under test: a child process, a URL, or a function in this process.
 * It can be opened again after a session has ended; each session is a fresh implementation.
 */
export interface Adapter {
  /** What a reader knows it by, such as the command line. */
  readonly name: string;
  readonly transport: Transport;
  /** Waits for the answer to `hello` no longer than `signal` allows; what was started is then ended. */
  readonly open: (greeting: Greeting, signal?: AbortSignal) => Promise<Opening>;
}

/** What the runner says of itself in `hello`. */
export interface Greeting {
  readonly suite: SuiteIdentity;
  readonly maxLineBytes: number;
}

/** Either a session that has answered `hello`, or why there is none. A start is not tried twice. */
export type Opening = { readonly ok: true; readonly session: Session } | { readonly ok: false; readonly fault: Fault };

/** How one case was answered. */
export interface Answered {
  readonly reply: Reply;
  /** The line as it came, for the transcript; absent where nothing came. */
  readonly line?: string;
}

/**
 * One conversation. `exchange` returns at once and answers later, in any order; it answers `undefined` where the
 * session ended before the answer came, and `fault` then says why.
 */
export interface Session {
  readonly hello: HelloReply;
  /** How many cases the implementation allows in flight. */
  readonly window: number;
  readonly fault: Fault | undefined;
  /** Sends a case whose input is already JSON text, and returns the id that it was sent under. */
  readonly exchange: (operation: OperationName, input: string, answered: OnAnswer) => string;
  /** The last 64 KiB of the error stream. */
  readonly stderr: () => string;
  /** Says `bye`, then closes, then insists. Resolves when nothing of the implementation is left running. */
  readonly close: () => Promise<void>;
}

export type OnAnswer = (answered: Answered | undefined) => void;
