import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SHIM = fileURLToPath(new URL('../../conformance/cli/etalon.js', import.meta.url));

/** How a call of the command ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Calls the command as a user does, in another process. */
export function etalon(
  words: readonly string[],
  given: { readonly cwd?: string; readonly input?: string } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SHIM, ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
    cwd: given.cwd ?? process.cwd(),
    input: given.input ?? '',
  });
  return { code: status, out: stdout, err: stderr };
}
