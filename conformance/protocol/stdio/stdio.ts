import type { Adapter, Greeting, Opening } from '../adapter.ts';
import type { Fault } from '../fault.ts';
import type { Command } from './child.ts';
import { abandoned, notStarted } from './endings.ts';
import type { Limits } from './limits.ts';
import { ProcessSession } from './session.ts';

/** An implementation that runs as a child process and speaks the protocol on its standard input and output. */
export function stdio(command: Command, limits: Limits): Adapter {
  const open = async (greeting: Greeting, signal?: AbortSignal): Promise<Opening> => {
    if (signal?.aborted === true) return { ok: false, fault: { kind: 'no-hello', because: abandoned, stderr: '' } };
    const session = start(command, limits, greeting);
    if (!(session instanceof ProcessSession)) return { ok: false, fault: session };
    const abandon = (): void => session.abandon();
    signal?.addEventListener('abort', abandon);
    const fault = await session.started;
    signal?.removeEventListener('abort', abandon);
    return fault === undefined ? { ok: true, session } : { ok: false, fault };
  };
  return { name: [command.file, ...command.args].join(' '), open };
}

/** A name or an argument that no process can have, such as an empty one, is refused before anything is started. */
function start(command: Command, limits: Limits, greeting: Greeting): ProcessSession | Fault {
  try {
    return new ProcessSession(command, limits, greeting);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_INVALID_ARG_VALUE' && code !== 'ERR_INVALID_ARG_TYPE') throw error;
    return { kind: 'not-found', because: notStarted(command.file, code), stderr: '' };
  }
}
