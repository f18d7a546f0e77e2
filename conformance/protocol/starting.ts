import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Opening, Session } from './adapter.ts';
import type { Fault } from './fault.ts';
import { whenRead } from './when-read.ts';

/** A session that waits for the answer to its `hello`. */
export interface Starting extends Session {
  /** Settles once: undefined when `hello` was answered, else why not. */
  readonly started: Promise<Fault | undefined>;
  /** Ends what has not answered `hello` in time. */
  readonly tooSlow: () => void;
  /** Ends what has not answered `hello` yet, because nobody waits for it any more. */
  readonly abandon: () => void;
}

/**
 * Waits for the answer to `hello`, no longer than `startMs` milliseconds and than `signal` allows; `start` sends it, or
 * says why it cannot.
 */
export async function opened(
  start: () => Starting | Fault,
  startMs: number,
  signal: AbortSignal | undefined,
): Promise<Opening> {
  if (signal?.aborted === true) return { ok: false, fault: { kind: 'no-hello', because: abandoned, stderr: '' } };
  const session = start();
  if ('kind' in session) return { ok: false, fault: session };
  const abandon = (): void => session.abandon();
  signal?.addEventListener('abort', abandon);
  let waits = true;
  const watch = setTimeout(() => whenRead(() => void (waits && session.tooSlow())), startMs);
  const fault = await session.started;
  waits = false;
  clearTimeout(watch);
  signal?.removeEventListener('abort', abandon);
  return fault === undefined ? { ok: true, session } : { ok: false, fault };
}

/** Why a start came to nothing that was interrupted. */
export const abandoned: Bilingual = {
  en: 'The run was interrupted before hello was answered.',
  zh: '在答复hello之前，运行已被中断。',
};
