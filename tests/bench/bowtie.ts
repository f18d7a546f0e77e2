import { mkdtempSync, rmSync, statSync, openSync, closeSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonEnvironment } from '../../conformance/adapters/environment.ts';
import { timeEtalon } from './etalon-process.ts';

/**
 * Cases a second of whole commands, side by side with Bowtie, the harness of JSON Schema implementations:
 * `node --import tsx tests/bench/bowtie.ts [CASES]`.
 *
 * Both generate or read their cases, ask an implementation, judge and record each answer. What they ask differs, so that
 * this compares harnesses and no implementations: Bowtie calls its own in its process (`direct:`), `null` with no work at
 * all and `python-jsonschema` with a schema of one property; here the reference answers over a pipe from a process of its
 * own. Each is timed at two sizes, and the difference leaves its start out.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface PeerFigure {
  readonly name: string;
  readonly casesPerSecond: number;
}

/** The figures, or why the peer is not here. */
export async function benchBowtie(
  cases = 20_000,
): Promise<readonly [PeerFigure, ...PeerFigure[]] | { readonly notRun: string }> {
  const requirements = join(root, 'tests', 'bench', 'bowtie', 'requirements.txt');
  const runtime = pythonEnvironment(root, 'bowtie', [requirements], 11);
  if (!runtime.ready) return { notRun: runtime.because };
  const bowtie = join(dirname(runtime.interpreter), 'bowtie');
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const rate = async (most: number, time: (count: number) => Promise<number> | number): Promise<number> => {
      const [small, large] = [await time(most / 5), await time(most)];
      return (most - most / 5) / (large - small);
    };
    const peer = (implementation: string) => (count: number) => timeBowtie(bowtie, folder, implementation, count);
    const here = async (count: number): Promise<number> => {
      const asked = ['--clause', 'UNC-030', '--runs', String(count), '--seed', '1', '--out', join(folder, 'report')];
      return (await timeEtalon(['conform', ...asked, '--', 'etalon', 'reference'])).seconds;
    };
    await here(1); // Builds the command where its sources have changed.
    return [
      // More of them, so that the difference is more than the noise.
      { name: 'etalon, combine over a pipe', casesPerSecond: await rate(5 * cases, here) },
      { name: 'bowtie, direct:null', casesPerSecond: await rate(cases, peer('direct:null')) },
      { name: 'bowtie, direct:python-jsonschema', casesPerSecond: await rate(cases, peer('direct:python-jsonschema')) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds that Bowtie takes for so many cases of one test each, written to a file as it reports them. */
function timeBowtie(bowtie: string, folder: string, implementation: string, count: number): number {
  const input = join(folder, 'cases.jsonl');
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      description: `case ${index}`,
      schema: { type: 'object', properties: { n: { type: 'integer', minimum: index % 7 } }, required: ['n'] },
      tests: [{ description: 'a number', instance: { n: index }, valid: index >= index % 7 }],
    }),
  );
  writeFileSync(input, `${lines.join('\n')}\n`);
  const output = join(folder, 'bowtie.jsonl');
  const file = openSync(output, 'w');
  const started = performance.now();
  const { status, stderr } = spawnSync(bowtie, ['run', '-i', implementation, input], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', file, 'pipe'],
  });
  const seconds = (performance.now() - started) / 1000;
  closeSync(file);
  if (status !== 0 || statSync(output).size < count)
    throw new Error(`bowtie ended with ${status}: ${stderr.slice(-2000)}`);
  return seconds;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await benchBowtie(process.argv[2] === undefined ? undefined : Number(process.argv[2]));
  if ('notRun' in figures) console.log(`NOT RUN: ${figures.notRun}`);
  else
    for (const { name, casesPerSecond } of figures)
      console.log(`${name.padEnd(34)}${Math.round(casesPerSecond).toLocaleString('en').padStart(10)} cases/s`);
  console.log(`  load ${loadavg()[0]?.toFixed(2) ?? '?'}`);
}
