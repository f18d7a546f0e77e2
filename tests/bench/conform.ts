import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { timeEtalon } from './etalon-process.ts';

/**
 * Cases a second of `etalon conform` on `uncertainty/combine`: generated, sent to the reference over a pipe, judged, and
 * recorded in the transcript. The whole command is timed, from its start to its end, at two sizes; the difference
 * leaves out what does not grow with the number of cases.
 *
 *     node --import tsx tests/bench/conform.ts [CASES]
 */
/** Cases a second that are asked for on two cores: 10^5 in 5 s. */
export const TARGET = 20_000;

/**
 * Megabytes of heap that suffice for any number of cases: what is held of a case is forgotten once it is judged. The
 * smaller size fits in 48, and 32 are too few for any.
 */
export const HEAP = 64;

export interface Measured {
  readonly cases: number;
  readonly seconds: number;
  /** User and system time, with that of the implementation; on a busy machine it says more than the seconds. */
  readonly cpu: number;
  /** The most memory of the command, without the implementation. */
  readonly megabytes: number;
}

export interface ConformFigures {
  readonly small: Measured;
  readonly large: Measured;
  /** Whether the larger size, too, comes to its end within `HEAP` megabytes. */
  readonly heapSuffices: boolean;
  /** Cases a second of the whole command at the larger size, its start included. */
  readonly whole: number;
  /** Cases a second once it runs. */
  readonly running: number;
}

/** Times the command at `cases` and at a fifth of it. */
export async function benchConform(cases = 100_000): Promise<ConformFigures> {
  await measure(1000); // Builds the command where its sources have changed.
  const small = await measure(Math.round(cases / 5));
  const large = await measure(cases);
  return {
    small,
    large,
    heapSuffices: await suffices(cases),
    whole: large.cases / large.seconds,
    running: (large.cases - small.cases) / (large.seconds - small.seconds),
  };
}

async function suffices(cases: number): Promise<boolean> {
  try {
    return (await measure(cases, [`--max-old-space-size=${HEAP}`])).cases === cases;
  } catch (error) {
    if (String(error).includes('heap out of memory')) return false;
    throw error;
  }
}

async function measure(runs: number, flags: readonly string[] = []): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const out = join(folder, 'report');
    const words = ['conform', '--clause', 'UNC-030', '--runs', String(runs), '--seed', '1', '--out', out];
    const { seconds, cpu, megabytes } = await timeEtalon([...words, '--', 'etalon', 'reference'], flags);
    const transcript = readFileSync(join(out, 'transcript.jsonl'), 'latin1');
    return { cases: transcript.split('\n{"check":').length - 1, seconds, cpu, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const round = (value: number): string => Math.round(value).toLocaleString('en');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = await benchConform(process.argv[2] === undefined ? undefined : Number(process.argv[2]));
  const { small, large, heapSuffices, whole, running } = figures;
  const took = `${large.seconds.toFixed(2)} s, ${large.cpu.toFixed(2)} s of CPU`;
  console.log(`conform on combine: ${round(whole)} cases/s (${round(large.cases)} in ${took})`);
  console.log(`  without start-up: ${round(running)} cases/s; target ${round(TARGET)}`);
  const peak = ({ cases, megabytes }: Measured): string => `${round(megabytes)} MB at ${round(cases)}`;
  console.log(`  most memory: ${peak(small)}, ${peak(large)}`);
  console.log(`  a heap of ${HEAP} MB ${heapSuffices ? 'suffices' : 'DOES NOT SUFFICE'} at ${round(large.cases)}`);
  console.log(`  ${cpus().length} cores, load ${loadavg()[0]?.toFixed(2) ?? '?'}, Node ${process.version}`);
  process.exitCode = whole >= TARGET ? 0 : 1;
}
