import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { scriptWords } from '../../generators/script-words.ts';
import { benchBowtie } from './bowtie.ts';
import { benchClassification } from './classification.ts';
import { benchConform, HEAP, TARGET } from './conform.ts';
import { benchGates } from './gates.ts';
import { benchMeasure } from './measure.ts';
import { seconds } from './seconds.ts';
import { benchTransports } from './transports.ts';
import { benchShards } from './shards.ts';
import { benchValidate } from './validate.ts';

/**
 * The benchmarks, one after the other: `npm run bench`. Each figure stands beside its limit, as a ratio that is at most 1
 * where the limit is kept, with the load of the machine at that time: on a busy machine a ratio above 1 says nothing.
 * Exit 0 unless a benchmark itself breaks; a limit that is not kept is for a reader to judge.
 */
interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly limit: string;
  readonly ratio: number;
}

const round = (value: number): string => Math.round(value).toLocaleString('en');

/** Memory may grow by a tenth while the cases grow fivefold: what is held of a case is forgotten once it is judged. */
async function conform(): Promise<readonly Figure[]> {
  const { small, large, heapSuffices, whole, running } = await benchConform();
  const limit = `${round(TARGET)} cases/s`;
  const most = 1.1 * small.megabytes;
  return [
    { name: 'conform on combine', measured: `${round(whole)} cases/s`, limit, ratio: TARGET / whole },
    { name: '  without start-up', measured: `${round(running)} cases/s`, limit, ratio: TARGET / running },
    {
      name: '  memory, 5 × the cases',
      measured: `${round(large.megabytes)} MB`,
      limit: `1.1 ×: ${round(most)} MB`,
      ratio: large.megabytes / most,
    },
    {
      name: '  heap, 5 × the cases',
      measured: heapSuffices ? 'suffices' : 'does not suffice',
      limit: `${HEAP} MB`,
      ratio: heapSuffices ? 1 : Infinity,
    },
  ];
}

/** No transport may be what keeps a run from the cases a second that are asked of the whole of it. */
async function transports(): Promise<readonly Figure[]> {
  return (await benchTransports()).map(({ transport, perSecond }) => ({
    name: `cases over ${transport}`,
    measured: `${round(perSecond)} cases/s`,
    limit: `${round(TARGET)} cases/s`,
    ratio: TARGET / perSecond,
  }));
}

async function shards(): Promise<readonly Figure[]> {
  const { whole, inShards, waiting } = await benchShards();
  const limit = `1.1 × one: ${(1.1 * whole).toFixed(1)} s`;
  const most = waiting.one / 1.8;
  return [
    ...[...inShards].map(([of, { cpu }]) => ({
      name: `${of} shards`,
      measured: `${cpu.toFixed(1)} s CPU`,
      limit,
      ratio: cpu / (1.1 * whole),
    })),
    {
      name: '2 shards that wait',
      measured: `${waiting.two.toFixed(1)} s`,
      limit: `one/1.8: ${most.toFixed(1)} s`,
      ratio: waiting.two / most,
    },
  ];
}

async function peer(): Promise<readonly Figure[]> {
  const figures = await benchBowtie();
  if ('notRun' in figures) throw new Error(`bowtie: NOT RUN: ${figures.notRun}`);
  const [here, ...others] = figures;
  return others.map(({ name, casesPerSecond }) => ({
    name: 'cases like Bowtie',
    measured: `${round(here.casesPerSecond)} cases/s`,
    limit: `${name.replace('bowtie, direct:', '')}: ${round(casesPerSecond)}/s`,
    ratio: casesPerSecond / here.casesPerSecond,
  }));
}

function validate(): readonly Figure[] {
  const { thousand, inProcess, one, nothing } = benchValidate();
  const ms = (value: number): string => `${round(value)} ms`;
  return [
    { name: 'validate 1,000', measured: ms(thousand), limit: `ajv: ${ms(inProcess)}`, ratio: thousand / inProcess },
    { name: 'validate one', measured: ms(one), limit: `3 × node: ${ms(3 * nothing)}`, ratio: one / (3 * nothing) },
  ];
}

/** The area is to take half of the time that the peer takes without an uncertainty, the others no more than the peer. */
function classification(): readonly Figure[] {
  return benchClassification([1e6, 1e7]).map(({ measure, items, here, peer }) => {
    const most = measure === 'auc' ? peer / 2 : peer;
    const limit = `scikit-learn${measure === 'auc' ? '/2' : ''}: ${most.toFixed(3)} s`;
    return { name: `${measure}, 10^${Math.log10(items)}`, measured: `${here.toFixed(3)} s`, limit, ratio: here / most };
  });
}

async function measure(): Promise<readonly Figure[]> {
  const figures = await benchMeasure([1e5, 1e6, 1e7]);
  return figures.map(({ rows, here, peer, megabytes }) => ({
    name: `measure, 10^${Math.log10(rows)} rows`,
    measured: `${here.toFixed(2)} s, ${round(megabytes)} MB`,
    limit: `4 × sort: ${(4 * peer).toFixed(2)} s`,
    ratio: here / (4 * peer),
  }));
}

async function editorsGates(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for await (const { name, limit, seconds, cpu } of benchGates())
    figures.push({
      name,
      measured: `${seconds.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`,
      limit: `${limit} s`,
      ratio: seconds / limit,
    });
  return figures;
}

/** A whole command against the seconds that it may take. */
const within = (name: string, most: number, words: readonly string[]) => (): readonly Figure[] => {
  const took = seconds(process.execPath, words);
  return [{ name, measured: `${took.toFixed(1)} s`, limit: `${most} s`, ratio: took / most }];
};

function defaultRun(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-bench-'));
  try {
    const etalon = 'conformance/cli/etalon.js';
    const words = [etalon, 'conform', '--out', join(folder, 'report'), '--', process.execPath, etalon, 'reference'];
    return within('the default run', 120, words)();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Benchmark {
  readonly name: string;
  /** What it measures, and against what. */
  readonly of: string;
  readonly run: () => readonly Figure[] | Promise<readonly Figure[]>;
}

const npmTest = within('npm test', 300, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot']);

const BENCHMARKS: readonly Benchmark[] = [
  { name: 'conform', of: 'cases a second of a run, and its memory', run: conform },
  { name: 'transports', of: 'cases a second over each transport', run: transports },
  { name: 'shards', of: 'a run in shards, against the run in one', run: shards },
  { name: 'bowtie', of: 'cases a second, against Bowtie', run: peer },
  { name: 'validate', of: 'validating documents, against ajv', run: validate },
  { name: 'classification', of: 'measures of large data, against scikit-learn', run: classification },
  { name: 'measure', of: 'etalon measure on large files, against sort', run: measure },
  { name: 'default-run', of: 'etalon conform as it is without flags', run: defaultRun },
  { name: 'gates', of: 'npm run check and npm run watch, as an editor meets them', run: editorsGates },
  { name: 'test', of: 'npm test', run: npmTest },
];

const HELP = `npm run bench [-- NAME…]

Runs the benchmarks, one after the other, and prints each figure beside its limit, as a ratio that is at most 1 where the
limit is kept, with the load of the machine.

  NAME     which of them; all unless given
${BENCHMARKS.map(({ name, of }) => `             ${name.padEnd(16)}${of}\n`).join('')}  --help   this text

Examples:
  npm run bench
  npm run bench -- transports shards

Exit codes: 0 measured, whether or not a limit is kept; 1 a benchmark broke; 2 usage.
`;

const names = scriptWords(HELP, { allowPositionals: true }).positionals;
const unknown = names.filter((asked) => !BENCHMARKS.some(({ name }) => name === asked));
if (unknown.length > 0) {
  const known = BENCHMARKS.map(({ name }) => name).join(', ');
  process.stderr.write(`no such benchmark: ${unknown.join(', ')}; there are ${known}\n`);
  process.exit(2);
}

console.log(`${availableParallelism()} cores, Node ${process.version}`);
let broken = 0;
for (const { name, run } of BENCHMARKS) {
  if (names.length > 0 && !names.includes(name)) continue;
  const before = loadavg()[0] ?? NaN;
  try {
    for (const { name: figure, measured, limit, ratio } of await run()) {
      const columns = [figure.padEnd(24), measured.padStart(22), limit.padStart(26), ratio.toFixed(2).padStart(7)];
      console.log(`${columns.join('')}  load ${before.toFixed(1)}`);
    }
  } catch (error) {
    broken += 1;
    console.error(error instanceof Error ? error.message : String(error));
  }
}
process.exitCode = broken === 0 ? 0 : 1;
