import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapter } from '../protocol/adapter.ts';
import { allowedEnvironment } from '../protocol/stdio/environment.ts';
import { limitsTimes } from '../protocol/stdio/limits.ts';
import { stdio } from '../protocol/stdio/stdio.ts';
import { valueOf, valuesOf, type Call } from './verb.ts';

/** The way to the implementation that a command line names, and how to clear up behind it. */
export interface UnderTest {
  readonly adapter: Adapter;
  readonly dispose: () => void;
}

/**
 * The adapter for the words after `--`. It runs in the caller's folder, or with `--isolate` in an empty one. The word
 * `etalon` means this very command, wherever it is installed.
 */
export function implementationUnderTest(call: Call): UnderTest {
  const [word = '', ...rest] = call.command;
  const self = word === 'etalon' ? process.argv[1] : undefined;
  const folder = call.switches.has('isolate') ? mkdtempSync(join(tmpdir(), 'etalon-')) : undefined;
  const adapter = stdio(
    {
      file: self === undefined ? word : process.execPath,
      args: self === undefined ? rest : [self, ...rest],
      folder: folder ?? process.cwd(),
      environment: allowedEnvironment(process.env, valuesOf(call, 'env')),
    },
    limitsTimes(Number(valueOf(call, 'timeout-multiplier') ?? '1')),
  );
  return {
    adapter: { name: call.command.join(' '), open: adapter.open },
    dispose: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
