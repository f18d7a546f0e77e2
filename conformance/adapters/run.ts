import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptWords } from '../../generators/script-words.ts';
import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';
import { plainPython, type Runtime } from './environment.ts';
import { differences, type Evidence, evidenceOf, notPassed } from './evidence.ts';
import { recordedFindings, unexplained } from './explained.ts';
import { FOREIGN_ADAPTERS, type ForeignAdapter } from './foreign-adapters.ts';
import { type Kit, KITS } from '../protocol/kits.ts';
import { conformSkeleton, kitOfSkeleton, makeSkeleton, skeletonName } from './skeleton.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/** One seed for all runs, so that the evidence can be had again. */
const SEED = '20260610';

type Status = 'conforms' | 'as recorded' | 'recorded' | 'DIFFERS' | 'FAILED' | 'NOT RUN';

interface Outcome {
  readonly status: Status;
  readonly lines: readonly string[];
}

const fromHere = (path: string): string => relative(process.cwd(), join(here, path));

const evidencePath = ({ name }: ForeignAdapter): string => join(here, 'evidence', `${name}.json`);

function recordedEvidence(adapter: ForeignAdapter): Evidence | undefined {
  const path = evidencePath(adapter);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Evidence) : undefined;
}

function digestOf({ sources }: ForeignAdapter): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(`${source}\n`).update(readFileSync(join(here, source)));
  return `sha256:${hash.digest('hex')}`;
}

/** Runs the suite; the report, or what went wrong without one. */
function conform(adapter: ForeignAdapter, interpreter: string): ConformanceReport | string {
  const out = join(root, 'build', 'adapters', adapter.name);
  mkdirSync(dirname(out), { recursive: true });
  const program = adapter.program.map((word) => (word.startsWith('-') ? word : fromHere(word)));
  const etalon = [join(root, 'conformance', 'cli', 'etalon.js'), 'conform', '--seed', SEED, '--out', out];
  const run = spawnSync(process.execPath, [...etalon, '--lang', 'en', '--', interpreter, ...program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0 && run.status !== 1 && run.status !== 4) {
    return `etalon conform ended with ${run.status}: ${run.stderr.trim().slice(-2000)}`;
  }
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ConformanceReport;
}

const notRun = (because: string, recorded: Evidence | undefined): Outcome => ({
  status: 'NOT RUN',
  lines: [
    because,
    recorded === undefined
      ? 'there is no evidence of an earlier run'
      : `last evidence: ${recorded.date}, ${recorded.implementation}, sources ${recorded.digest}`,
  ],
});

function judge(adapter: ForeignAdapter, runtime: Runtime, accept: boolean): Outcome {
  const recorded = recordedEvidence(adapter);
  if (!runtime.ready) return notRun(runtime.because, recorded);
  const report = conform(adapter, runtime.interpreter);
  if (typeof report === 'string') return { status: 'FAILED', lines: [report] };
  const date = new Date().toISOString().slice(0, 10);
  const found = evidenceOf(report, {
    adapter: adapter.name,
    date,
    digest: digestOf(adapter),
    runtime: runtime.version,
  });
  const findings = recordedFindings(readFileSync(join(here, 'FINDINGS.md'), 'utf8'));
  const open = unexplained(findings, adapter.name, notPassed(found));
  const lines = [
    found.headline,
    `does not pass: ${notPassed(found).join(', ') || 'nothing'}`,
    ...open.map((clause) => `${clause} does not pass, and no finding of FINDINGS.md says why and whose fault it is`),
  ];
  if (accept) {
    writeFileSync(evidencePath(adapter), `${JSON.stringify(found, null, 2)}\n`);
    return { status: open.length === 0 ? 'recorded' : 'DIFFERS', lines };
  }
  if (recorded === undefined) return { status: 'DIFFERS', lines: [...lines, 'no evidence is recorded; see --accept'] };
  const changed = differences(recorded, found);
  const status = changed.length + open.length === 0 ? 'as recorded' : 'DIFFERS';
  return { status, lines: [...lines, ...changed] };
}

/** The kit's own tests, by Python's unittest. */
function judgeKit(): Outcome {
  const python = plainPython();
  if (!python.ready) return notRun(python.because, undefined);
  const tests = ['-B', '-m', 'unittest', 'discover', '-s', join(root, 'tests', 'adapters-kit')];
  const run = spawnSync(python.interpreter, tests, { encoding: 'utf8' });
  if (run.status !== 0) return { status: 'FAILED', lines: run.stderr.trim().split('\n') };
  return { status: 'as recorded', lines: [`${python.version}: ${run.stderr.trim().split('\n').at(-3) ?? ''}`] };
}

/** What `etalon init` writes, built and run as its README says: as it is written, it conforms. */
function judgeSkeleton(kit: Kit): Outcome {
  const made = makeSkeleton(root, kit, join(root, 'build', 'adapters', skeletonName(kit)));
  if (!made.ready) return { status: made.absent ? 'NOT RUN' : 'FAILED', lines: [made.because] };
  const report = conformSkeleton(root, kit, made.folder, ['--seed', SEED]);
  if (typeof report === 'string') return { status: 'FAILED', lines: [report] };
  const lines = [`${made.version}: ${report.headline.en}`];
  return { status: report.exitCode === 0 ? 'conforms' : 'FAILED', lines };
}

const HELP = `npm run adapters [-- --accept] [--require-all] [NAME…]

Runs the suite over the adapters of conformance/adapters, in pinned environments, and compares what it finds with the
evidence that is committed. Before them it makes what etalon init writes for each language, by the names init-python,
init-rust and so on, and asks that it conforms as it is written. Where a runtime is absent it says NOT RUN.

  --accept        write what is found as the new evidence
  --require-all   an adapter that cannot run is a failure
  --help          this text

Examples:
  npm run adapters
  npm run adapters -- sklearn init-rust
  npm run adapters -- --accept proc

Exit codes: 0 what ran was found as recorded, 1 something was not, 2 usage.
`;

const { values, positionals } = scriptWords(HELP, {
  options: { accept: { type: 'boolean', default: false }, 'require-all': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const known = (name: string): boolean =>
  FOREIGN_ADAPTERS.some((adapter) => adapter.name === name) || kitOfSkeleton(name) !== undefined;
const unknown = positionals.filter((name) => !known(name));
if (unknown.length > 0) {
  const names = [...FOREIGN_ADAPTERS.map(({ name }) => name), ...KITS.map(skeletonName)];
  process.stderr.write(`no such adapter: ${unknown.join(', ')}; there are ${names.join(', ')}\n`);
  process.exit(2);
}

const bad: readonly Status[] = values['require-all'] ? ['DIFFERS', 'FAILED', 'NOT RUN'] : ['DIFFERS', 'FAILED'];
const statuses: Status[] = [];
const tell = (name: string, { status, lines }: Outcome): void => {
  statuses.push(status);
  process.stdout.write(`${name.padEnd(20)}${status}\n${lines.map((line) => `    ${line}\n`).join('')}`);
};
const asked = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
if (positionals.length === 0) tell('python kit', judgeKit());
for (const kit of KITS) if (asked(skeletonName(kit))) tell(skeletonName(kit), judgeSkeleton(kit));
for (const adapter of FOREIGN_ADAPTERS) {
  if (!asked(adapter.name)) continue;
  tell(adapter.name, judge(adapter, adapter.runtime(root), values.accept));
}
const count = (status: Status): number => statuses.filter((one) => one === status).length;
process.stdout.write(
  `${statuses.length} in all: ${count('conforms')} conform, ${count('as recorded') + count('recorded')} as recorded, ` +
    `${count('DIFFERS')} differ, ${count('FAILED')} failed, ${count('NOT RUN')} not run\n`,
);
process.exitCode = statuses.some((status) => bad.includes(status)) ? 1 : 0;
