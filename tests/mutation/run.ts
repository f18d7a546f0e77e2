import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { digestOf } from '../../generators/model/digest.ts';
import {
  MUTATION_FILE,
  ROOMS,
  scoreOf,
  type MutationRecord,
  type Room,
  type RoomRecord,
  type Survivor,
} from '../../generators/model/mutation.ts';
import { scriptWords } from '../../generators/script-words.ts';
import { EQUIVALENTS } from './equivalents.ts';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const HELP = `npm run mutation [-- ROOM…]

Puts small faults into our own code, one at a time, and records how many of them the tests of that room notice.

  ROOM     ${ROOMS.map(({ name }) => name).join(', ')}; all of them unless given
  --help   this text

Examples:
  npm run mutation
  npm run mutation -- judge

Exit codes: 0 recorded, 1 a score is below its threshold (of that room nothing is written), 2 usage.
`;

async function main(root: string, names: readonly string[]): Promise<number> {
  const rooms = ROOMS.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => !ROOMS.some((room) => room.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `no such room: ${unknown.join(', ')}; there are ${ROOMS.map(({ name }) => name).join(', ')}\n`,
    );
    return 2;
  }
  let failed = false;
  for (const room of rooms) {
    const digest = digestOf(root, room.sources);
    const results = await mutate(room);
    const before = readRecord(root);
    const record = roomRecord(root, room, digest, results, before[room.name]);
    process.stdout.write(
      `${room.name}: ${record.killed} of ${record.mutants} noticed, ${record.equivalent} equivalent: ${record.score} %\n`,
    );
    for (const { file, line, code, mutator, replacement, equivalent } of record.survivors)
      if (equivalent === undefined) process.stdout.write(`  ${file}:${line} ${mutator}  ${code}  →  ${replacement}\n`);
    if (record.score < record.threshold) {
      process.stdout.write(`${room.name} is below its threshold of ${record.threshold} %; nothing recorded\n`);
      failed = true;
    } else write(root, { ...before, [room.name]: record });
  }
  return failed ? 1 : 0;
}

async function mutate({ name, mutate: files, tests }: Room): Promise<readonly MutantResult[]> {
  process.env['MUTATION_TESTS'] = tests.join(',');
  const stryker = new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    mutate: [...files],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // What the tests of these rooms do not read need not be copied.
    ignorePatterns: ['.venv', 'build', 'dist', 'site', 'spec', 'evidence', 'conformance/adapters', 'tests/oracles'],
    tempDirName: `.stryker-tmp/${name}`,
    reporters: ['progress-append-only'],
    timeoutMS: 10_000,
  });
  return stryker.runMutationTest();
}

function roomRecord(
  root: string,
  { least }: Room,
  digest: string,
  results: readonly MutantResult[],
  before: RoomRecord | undefined,
): RoomRecord {
  // A mutant that cannot be compiled or was left out is none.
  const judged = results.filter(
    ({ status }) => !['CompileError', 'RuntimeError', 'Ignored', 'Pending'].includes(status),
  );
  const isKilled = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
  const survivors = judged.filter((one) => !isKilled(one)).map((one) => survivorOf(root, one));
  survivors.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const files = new Map<string, { mutants: number; killed: number }>();
  for (const one of judged) {
    const file = pathOf(root, one);
    const known = files.get(file) ?? { mutants: 0, killed: 0 };
    files.set(file, { mutants: known.mutants + 1, killed: known.killed + (isKilled(one) ? 1 : 0) });
  }
  const counts = {
    mutants: judged.length,
    killed: judged.filter(isKilled).length,
    equivalent: survivors.filter(({ equivalent }) => equivalent !== undefined).length,
  };
  const score = scoreOf(counts);
  const demanded = Math.max(least, before?.threshold ?? 0);
  return {
    digest,
    ...counts,
    score,
    // Whole percents, so that a refactoring that adds one mutant does not lower the bar or break on it.
    threshold: score >= demanded ? Math.max(demanded, Math.floor(score) - 1) : demanded,
    files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    survivors,
  };
}

function survivorOf(root: string, result: MutantResult): Survivor {
  const file = pathOf(root, result);
  const { line, column } = result.location.start;
  const code = (readFileSync(join(root, file), 'utf8').split('\n')[line - 1] ?? '').trim();
  const replacement = result.replacement ?? '';
  const equivalent = EQUIVALENTS.find(
    (one) => one.file === file && one.code === code && one.column === column && one.replacement === replacement,
  );
  return {
    file,
    line,
    code,
    mutator: result.mutatorName,
    replacement,
    ...(equivalent === undefined ? {} : { equivalent: equivalent.because }),
  };
}

const pathOf = (root: string, { fileName }: MutantResult): string =>
  fileName.startsWith(root) ? fileName.slice(root.length + 1) : fileName;

function readRecord(root: string): MutationRecord {
  try {
    return JSON.parse(readFileSync(join(root, MUTATION_FILE), 'utf8')) as MutationRecord;
  } catch {
    return {}; // The first run.
  }
}

function write(root: string, record: MutationRecord): void {
  const path = join(root, MUTATION_FILE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${path}.tmp`, path);
}

process.exitCode = await main(process.cwd(), scriptWords(HELP, { allowPositionals: true }).positionals);
