import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../../generators/plain-environment.ts';
import { SOURCE_FOLDERS } from '../../generators/model/tree.ts';
import { removeClone, syntheticClone } from './synthetic-clone.ts';

/**
 * The gates as an editor meets them, each beside its limit on two quiet cores: `node --import tsx tests/bench/gates.ts`. The
 * time of the processor stands beside that of the clock, because only the first means anything on a busy machine.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** How long one of them took, in seconds. */
export interface GateFigure {
  readonly name: string;
  readonly limit: number;
  readonly seconds: number;
  /** User and system time of all its processes. */
  readonly cpu: number;
}

/**
 * One after the other, because each wants both cores. `bare` is a run that finds nothing of an earlier one, in a clone
 * where nothing was built; `first` the first after the command was built, which is how the README sets a clone up; the
 * others are those that an editor waits for.
 */
export async function* benchGates(): AsyncGenerator<GateFigure> {
  rmSync(join(root, MEMORY), { recursive: true, force: true });
  yield { name: 'npm run check, bare', limit: 40, ...program(root, ['generators/check.ts']) };
  yield { name: 'npm run check', limit: 40, ...program(root, ['generators/check.ts']) };
  rmSync(join(root, MEMORY), { recursive: true, force: true });
  yield { name: 'check:spec, bare', limit: 10, ...program(root, SPEC) };
  rmSync(join(root, MEMORY), { recursive: true, force: true });
  program(root, BUILD);
  yield { name: 'check:spec, first', limit: 10, ...program(root, SPEC) };
  yield { name: 'check:spec', limit: 10, ...program(root, SPEC) };
  const clone = syntheticClone(root, 18);
  try {
    program(clone, BUILD);
    yield { name: '  of 18, first', limit: 10, ...program(clone, SPEC) };
    yield { name: '  of 18', limit: 10, ...program(clone, SPEC) };
  } finally {
    removeClone(clone);
  }
  yield { name: 'one clause, watched', limit: 1, ...(await oneClause(5)) };
}

const SPEC = ['generators/check.ts', '--spec'] as const;
/** What the command is built from; to bundle it remembers nothing. */
const BUILD = ['generators/build.ts', '--emit'] as const;
const MEMORY = 'node_modules/.cache/etalon/memory';

type Took = Pick<GateFigure, 'seconds' | 'cpu'>;

/**
 * A program in a clone, timed by bash, which knows what the children of its children used. Throws where it fails.
 */
function program(clone: string, words: readonly string[]): Took {
  const timed = [
    '-c',
    'TIMEFORMAT="cpu %3R %3U %3S"; time "$@"',
    'bash',
    process.execPath,
    '--import',
    'tsx',
    ...words,
  ];
  const { status, stdout, stderr } = spawnSync('bash', timed, {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const [, real, user, system] = /^cpu ([\d.]+) ([\d.]+) ([\d.]+)$/m.exec(stderr) ?? [];
  if (status !== 0 || real === undefined)
    throw new Error(`${words.join(' ')} ended with ${status}:\n${`${stdout}${stderr}`.slice(-2000)}`);
  return { seconds: Number(real), cpu: Number(user) + Number(system) };
}

const CLAUSES = 'spec/uncertainty/draft/sections/10-coverage.yaml';

/**
 * From the moment at which an editor writes a clause to the verdict that `npm run watch` prints on it, in a copy of the
 * sources: by turns a fault, whose finding is awaited, and its mending. The median of so many pairs.
 */
async function oneClause(pairs: number): Promise<Took> {
  const copy = mkdtempSync(join(tmpdir(), 'etalon-watch-'));
  for (const folder of SOURCE_FOLDERS) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  for (const folder of ['generators', 'node_modules']) symlinkSync(join(root, folder), join(copy, folder), 'junction');
  const words = ['--import', 'tsx', 'generators/lint/watch-cli.ts'];
  const child = spawn(process.execPath, words, { cwd: copy, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let heard = (): void => undefined;
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    heard();
  });
  const ended = new Promise<never>((_resolve, reject) =>
    child.once('exit', (code) => {
      reject(new Error(`npm run watch ended with ${code}`));
    }),
  );
  ended.catch(() => undefined);
  const verdict = async (wanted: string): Promise<void> => {
    while (!said.includes(wanted)) await Promise.race([new Promise<void>((resolve) => (heard = resolve)), ended]);
  };
  try {
    await verdict(' 0 errors');
    const file = join(copy, CLAUSES);
    const sound = readFileSync(file, 'utf8');
    // A word that a standard does not know in this sense.
    const faulty = sound.replace(/^( +)en: \|-\n +/m, '$&Must ');
    const took: Took[] = [];
    for (let pair = 0; pair < pairs; pair++)
      for (const [text, wanted] of [
        [faulty, ` 1 errors`],
        [sound, ' 0 errors'],
      ] as const) {
        said = '';
        const [started, before] = [performance.now(), cpuOf(child.pid)];
        writeFileSync(file, text);
        await verdict(wanted);
        took.push({ seconds: (performance.now() - started) / 1000, cpu: cpuOf(child.pid) - before });
      }
    return { seconds: median(took.map(({ seconds }) => seconds)), cpu: median(took.map(({ cpu }) => cpu)) };
  } finally {
    child.removeAllListeners('exit');
    child.kill();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** User and system time of a process so far, where the system tells it in /proc; NaN elsewhere. */
function cpuOf(pid: number | undefined): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[A-Z] )/);
    const [user = NaN, system = NaN] = fields.split(' ').slice(11, 13).map(Number);
    return (user + system) / 100;
  } catch {
    return NaN;
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`${availableParallelism()} cores, Node ${process.version}; limits on two quiet cores`);
  for await (const { name, limit, seconds, cpu } of benchGates()) {
    const columns = [name.padEnd(22), `${seconds.toFixed(2)} s`.padStart(9), `limit ${limit} s`.padStart(12)];
    console.log(`${columns.join('')}   CPU ${cpu.toFixed(2)} s   load ${(loadavg()[0] ?? NaN).toFixed(1)}`);
  }
}
