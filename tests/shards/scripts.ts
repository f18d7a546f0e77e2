import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../cli/etalon.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const NO_NETWORK = `--import=${new URL('no-network.mjs', import.meta.url).href}`;

/** The command as the scripts are told to call it, in processes that can reach nothing. */
const ETALON = `${process.execPath} ${NO_NETWORK} ${path('../../conformance/cli/etalon.js')}`;

type Variables = Readonly<Record<string, string>>;

/** Starts one of the scripts as a container does: with these variables, and none of the caller's but the path. */
export function start(script: 'run-shard' | 'merge-shards', variables: Variables, words: readonly string[] = []) {
  const child = spawn(path(`../../conformance/shards/${script}.sh`), words, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LC_ALL: 'C', NO_COLOR: '1', ETALON, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: endOf(child) };
}

/** Runs it to its end. */
export const runScript = (...given: Parameters<typeof start>): Promise<Ended> => start(...given).ended;

async function endOf(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}
