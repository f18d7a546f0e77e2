import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptWords } from '../../generators/script-words.ts';
import type { EntryFindings } from '../claims/entry.ts';
import { printableLine } from '../../schemas/document/printable.ts';
import { emitEntries } from './emit-entries.ts';
import { judgeEntry, ownRuns } from './judge-entry.ts';

const HELP = `npm run implementations [-- --added NAME/VERSION]… [--root FOLDER] [--seconds N] [--emit]

Judges every entry of conformance/implementations again, each in a process of its own, and says whether it is what it says.

  --added NAME/VERSION   an entry that a change adds: the suite of this very revision has to have asked it
  --root FOLDER          where the entries are; conformance/implementations unless given
  --seconds N            how long one entry may take; 300 unless given
  --emit                 writes what the site shows of them
  --help                 this text

Examples:
  npm run implementations
  npm run implementations -- --added acme-metrics/2.1.0

Exit codes: 0 every entry is what it says, 1 one is not, 2 usage.
`;

const here = dirname(fileURLToPath(import.meta.url));
const ENTRIES = join(here, '..', 'implementations');
const EVIDENCE = join(here, '..', 'adapters', 'evidence');

/** The most entries, and how long one may take: what is sent in shall not keep others waiting. */
const MOST_ENTRIES = 1000;
const SECONDS = 300;
const MEGABYTES = 2048;

/** The entries of a folder, two names each; whatever is no folder is left to the one who reads it. */
function entriesOf(root: string): readonly (readonly [string, string])[] {
  const folders = (at: string): readonly string[] => (lstatSync(at).isDirectory() ? readdirSync(at).sort() : []);
  return folders(root)
    .filter((name) => name !== 'README.md')
    .flatMap((name) => {
      const versions = folders(join(root, name));
      return (versions.length > 0 ? versions : ['']).map((version) => [name, version] as const);
    });
}

function judgeApart(root: string, name: string, version: string, seconds: number): EntryFindings {
  const words = ['--import', 'tsx', fileURLToPath(import.meta.url), '--one', '--root', root, '--', name, version];
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MEGABYTES}`, ...words],
    { encoding: 'utf8', timeout: Math.ceil(seconds * 1000), killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status === 0) return JSON.parse(stdout) as EntryFindings;
  const why = signal === null ? printableLine(stderr.trim().split('\n').at(-1) ?? '') : `${seconds} s were not enough`;
  const message = { en: `it cannot be judged: ${why}`, zh: `无法判定：${why}` };
  return { path: `${name}/${version}`, problems: [{ code: 'transcript', message }], differences: [] };
}

/** What is wrong beside what the entry itself shows: a new entry is judged by the suite that it was asked by. */
const ofAnOlderSuite = ({ path, entry }: EntryFindings, added: readonly string[]): readonly string[] =>
  entry !== undefined && added.includes(path) && !entry.sameSuite
    ? [`it was asked by the suite ${entry.suite.version} ${entry.suite.digest}; a new entry is asked by today's`]
    : [];

function tell(found: EntryFindings, added: readonly string[]): boolean {
  const { path, entry, problems, differences } = found;
  const lines = [
    ...problems.map(({ code, message }) => `${code}: ${message.en}`),
    ...ofAnOlderSuite(found, added),
    ...differences.map(({ of, report, again }) => `${of}: the report says ${report}; judged again: ${again}`),
  ];
  const standing = entry === undefined ? 'REFUSED' : lines.length > 0 ? 'DIFFERS' : entry.standing.replace('-', ' ');
  const more =
    entry === undefined ? [] : [entry.headline.en, `${entry.date}, mode ${entry.mode}, ${entry.cases} cases`];
  if (entry?.sameSuite === false) more.push(`asked by another suite, ${entry.suite.digest.slice(0, 19)}…`);
  const all = [...more, ...lines].map((line) => `    ${printableLine(line, 1000)}\n`);
  process.stdout.write(`${printableLine(path).padEnd(32)}${standing}\n${all.join('')}`);
  return lines.length === 0;
}

async function main(): Promise<number> {
  const { values, positionals } = scriptWords(HELP, {
    options: {
      root: { type: 'string', default: ENTRIES },
      added: { type: 'string', multiple: true, default: [] },
      emit: { type: 'boolean', default: false },
      one: { type: 'boolean', default: false },
      seconds: { type: 'string', default: String(SECONDS) },
    },
    allowPositionals: true,
  });
  const { root, added } = values;
  if (values.one) {
    const [name = '', version = ''] = positionals;
    process.stdout.write(JSON.stringify(await judgeEntry(root, name, version, ownRuns(EVIDENCE))));
    return 0;
  }
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 3600)) {
    process.stderr.write('--seconds takes a number up to 3600\n');
    return 2;
  }
  const entries = existsSync(root) ? entriesOf(root) : [];
  if (entries.length > MOST_ENTRIES) {
    process.stderr.write(`there are ${entries.length} entries; at most ${MOST_ENTRIES} are judged\n`);
    return 1;
  }
  const unknown = added.find((path) => !entries.some((entry) => entry.join('/') === path));
  if (unknown !== undefined) {
    process.stderr.write(`there is no entry ${printableLine(unknown)}\n`);
    return 2;
  }
  const judged = entries.map(([name, version]) => judgeApart(root, name, version, seconds));
  const right = judged.filter((found) => tell(found, added));
  process.stdout.write(`${judged.length} entries, ${judged.length - right.length} of them wrong\n`);
  if (values.emit) emitEntries(root, join(here, '..', '..', '.generated'), right);
  return right.length === judged.length ? 0 : 1;
}

process.exitCode = await main();
