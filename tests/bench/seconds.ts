import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** How long a command takes in the root of the repository. Throws, with what it said last, where it fails. */
export function seconds(command: string, words: readonly string[]): number {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const took = (performance.now() - started) / 1000;
  if (error !== undefined) throw error;
  if (status !== 0) {
    throw new Error(`${[command, ...words].join(' ')} ended with ${status}:\n${`${stdout}${stderr}`.slice(-2000)}`);
  }
  return took;
}
