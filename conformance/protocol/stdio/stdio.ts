import { statSync } from 'node:fs';
import type { Adapter, Greeting } from '../adapter.ts';
import type { Fault } from '../fault.ts';
import { opened } from '../starting.ts';
import type { Command } from './child.ts';
import { notStarted } from './endings.ts';
import type { Limits } from './limits.ts';
import { resolveCommand } from './resolve-command.ts';
import { ProcessSession } from './session.ts';

/** An implementation that runs as a child process and speaks the protocol on its standard input and output. */
export const stdio = (command: Command, limits: Limits): Adapter => ({
  name: [command.file, ...command.args].join(' '),
  transport: 'stdio',
  open: (greeting, signal) => opened(() => start(command, limits, greeting), limits.startMs, signal),
});

/** A name or an argument that no process can have, such as an empty one, is refused before anything is started. */
function start(command: Command, limits: Limits, greeting: Greeting): ProcessSession | Fault {
  const { folder, environment } = command;
  const found = resolveCommand(command.file, { platform: process.platform, folder, environment, isFile });
  if ('because' in found) return { kind: 'not-found', because: found.because, stderr: '' };
  try {
    return new ProcessSession({ ...command, file: found.file }, limits, greeting);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_INVALID_ARG_VALUE' && code !== 'ERR_INVALID_ARG_TYPE') throw error;
    return { kind: 'not-found', because: notStarted(command.file, code), stderr: '' };
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
