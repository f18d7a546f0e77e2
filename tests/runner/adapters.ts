import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Adapter } from '../../conformance/protocol/adapter.ts';
import type { Limits } from '../../conformance/protocol/stdio/limits.ts';
import { MARK } from './orphans.ts';
import { stdio } from '../../conformance/protocol/stdio/stdio.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'adapters');

/** Short enough that a test of a hang is quick, long enough for a busy machine. */
export const SHORT: Limits = { startMs: 5000, caseMs: 700, graceMs: 300 };

/** One of the adapters in tests/adapters, as a child process. */
export const adapter = (name: string, args: readonly string[] = [], limits = SHORT): Adapter =>
  stdio(
    {
      file: process.execPath,
      args: [join(FOLDER, `${name}.mjs`), ...args],
      folder: FOLDER,
      environment: { PATH: process.env['PATH'] ?? '', MARK },
    },
    limits,
  );

/** Any command as an adapter. */
export const command = (file: string, args: readonly string[] = [], limits = SHORT): Adapter =>
  stdio({ file, args, folder: FOLDER, environment: { PATH: process.env['PATH'] ?? '', MARK } }, limits);
