import type { Adapter } from '../adapter.ts';
import { opened } from '../starting.ts';
import type { Limits } from '../stdio/limits.ts';
import { ModuleSession } from './session.ts';

/**
 * An implementation that is an ES module: its default export is a function that answers a line with a line, or with a
 * promise of one, and `bye` with nothing. Each session loads it afresh in a thread of its own.
 *
 * A thread is no prison: a module can do to this machine what this process can. What is not one's own runs as a command.
 */
export const moduleFile = (
  file: string,
  environment: Readonly<Record<string, string>>,
  limits: Limits,
  memoryMiB = 1024,
): Adapter => ({
  name: file,
  transport: 'in-process',
  open: (greeting, signal) =>
    opened(() => new ModuleSession({ file, environment, memoryMiB }, limits, greeting), limits.startMs, signal),
});
