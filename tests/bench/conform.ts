import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Cases a second of `etalon conform` on `uncertainty/combine`: generated, sent to the reference over a pipe, judged, and
 * recorded in the transcript. The whole command is timed, from its start to its end, at two sizes; the difference
 * leaves out what does not grow with the number of cases.
 *
 *     node --import tsx tests/bench/conform.ts [CASES]
 */
const SHIM = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'conformance', 'cli', 'etalon.js');

/** Cases a second that the issue asks for, on two cores. */
export const TARGET = 20_000;

export interface Measured {
  readonly cases: number;
  readonly seconds: number;
}

export interface ConformFigures {
  readonly small: Measured;
  readonly large: Measured;
  /** Cases a second of the whole command at the larger size, its start included. */
  readonly whole: number;
  /** Cases a second once it runs. */
  readonly running: number;
}

/** Times the command at `cases` and at a fifth of it. */
export function benchConform(cases = 200_000): ConformFigures {
  measure(1000); // Builds the command where its sources have changed.
  const small = measure(Math.round(cases / 5));
  const large = measure(cases);
  return {
    small,
    large,
    whole: large.cases / large.seconds,
    running: (large.cases - small.cases) / (large.seconds - small.seconds),
  };
}

function measure(runs: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const out = join(folder, 'report');
    const words = ['conform', '--clause', 'UNC-030', '--runs', String(runs), '--seed', '1', '--out', out];
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [SHIM, ...words, '--', 'etalon', 'reference'], {
      encoding: 'utf8',
    });
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`etalon conform ended with ${status}: ${stderr}`);
    const transcript = readFileSync(join(out, 'transcript.jsonl'), 'latin1');
    return { cases: transcript.split('\n{"check":').length - 1, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const round = (value: number): string => Math.round(value).toLocaleString('en');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const figures = benchConform(process.argv[2] === undefined ? undefined : Number(process.argv[2]));
  const { large, whole, running } = figures;
  console.log(`conform on combine: ${round(whole)} cases/s (${round(large.cases)} in ${large.seconds.toFixed(2)} s)`);
  console.log(`  without start-up: ${round(running)} cases/s; target ${round(TARGET)}`);
  console.log(`  ${cpus().length} cores, load ${loadavg()[0]?.toFixed(2) ?? '?'}, Node ${process.version}`);
  process.exitCode = whole >= TARGET ? 0 : 1;
}
