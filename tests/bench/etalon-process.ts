import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command as a user calls it. */
export const SHIM = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'conformance', 'cli', 'etalon.js');

/** What a process of Node that loads this says of its memory when it ends. */
const PEAK = 'process.on("exit", () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`));';

/** What a call of the command took: itself and all that it started. */
export interface Took {
  readonly seconds: number;
  /** User and system time of all its processes, in seconds. */
  readonly cpu: number;
  /** The most memory of the command itself, without the implementation. */
  readonly megabytes: number;
}

/**
 * Calls the command once, and measures it with the clock of bash, which knows what children used. Exit codes 0, 1 and 4 are
 * verdicts; at any other it throws, with what was said last. `flags` are those of Node, for the command alone.
 */
export async function timeEtalon(words: readonly string[], flags: readonly string[] = []): Promise<Took> {
  const timed = 'TIMEFORMAT="cpu %3U %3S"; time "$@"';
  const node = [...flags, '--import', `data:text/javascript,${encodeURIComponent(PEAK)}`, SHIM, ...words];
  const started = performance.now();
  const child = spawn('bash', ['-c', timed, 'bash', process.execPath, ...node], {
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  const [, user, system] = /^cpu ([\d.]+) ([\d.]+)$/m.exec(said) ?? [];
  if (![0, 1, 4].includes(code) || user === undefined) {
    throw new Error(`etalon ${words.join(' ')} ended with ${code}: ${said.slice(-2000)}`);
  }
  return { seconds, cpu: Number(user) + Number(system), megabytes: Number(/^peak (\d+)/m.exec(said)?.[1]) / 1024 };
}
