import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeEntry, ownRuns } from '../../conformance/cli/judge-entry.ts';
import { etalon } from './etalon.ts';

let root: string;
const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;
const NAME = 'etalon-reference';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-entries-'));
  const call = (...words: string[]): number | null => etalon(words, { cwd: root }).code;
  const about = ['--implementation', NAME, '--implementation-version', version, '--out', 's.yaml'];
  expect(call('statement', 'new', '--class', 'conformance/core', ...about)).toBe(0);
  const run = ['--class', 'conformance/core', '--runs', '20', '--seed', '1', '--statement', 's.yaml', '--out', 'run'];
  expect(call('conform', ...run, '--', 'etalon', 'reference')).toBe(0);
  const frozen = ['--class', 'conformance/core', '--mode', 'frozen', '--statement', 's.yaml', '--out', 'frozen'];
  expect(call('conform', ...frozen, '--', 'etalon', 'reference')).toBe(0);
  for (const run of ['run', 'frozen'])
    for (const file of ['index.html', 'failures']) rmSync(join(root, run, file), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;

/** A root with one entry, as it was run or as somebody changed it. */
function entries(change: (folder: string) => void = () => undefined, name = NAME, run = 'run'): string {
  const place = join(root, `entries-${(count += 1)}`);
  const folder = join(place, name, version);
  mkdirSync(join(place, name), { recursive: true });
  cpSync(join(root, run), folder, { recursive: true });
  change(folder);
  return place;
}

const edit = (file: string, change: (text: string) => string) => (folder: string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

const all =
  (...changes: readonly ((folder: string) => void)[]) =>
  (folder: string): void =>
    changes.forEach((change) => change(folder));

const found = async (change?: (folder: string) => void, name = NAME, run = 'run') => {
  const { problems, differences, entry } = await judgeEntry(entries(change, name, run), name, version, []);
  return {
    codes: problems.map(({ code }) => code),
    told: problems.map(({ message }) => message.en),
    differences,
    entry,
  };
};

const withCases = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.includes('"check":"CNF-001'));

/** Puts an easy case, rightly answered, in the place of the first. */
const easier = edit('transcript.jsonl', (text) => {
  const [line = ''] = withCases(text);
  const easy = line.replace(
    /"input":.*$/,
    '"input":{"value":1},"reply":{"id":"0","outcome":"result","output":{"value":1}}}',
  );
  return text.replace(line, easy);
});

describe('an entry', () => {
  it('is found right as it was run, packed or not, and is self-declared', async () => {
    const pack = (folder: string): void => {
      for (const file of ['transcript.jsonl', 'report.json']) {
        writeFileSync(join(folder, `${file}.gz`), gzipSync(readFileSync(join(folder, file))));
        rmSync(join(folder, file));
      }
    };
    for (const change of [undefined, pack]) {
      const { codes, differences, entry } = await found(change);
      expect([codes, differences]).toEqual([[], []]);
      expect(entry).toMatchObject({
        path: `${NAME}/${version}`,
        standing: 'self-declared',
        sameSuite: true,
        claims: [{ standard: 'conformance', version: '0.1', class: 'core', verdict: 'pass' }],
        statement: true,
        declaration: false,
      });
    }
  });

  it('of frozen cases is found right, and refused where its cases or its sets are others', async () => {
    const frozen = (change?: (folder: string) => void) => found(change, NAME, 'frozen');
    expect(await frozen()).toMatchObject({ codes: [], differences: [], entry: { mode: 'frozen', sameSuite: true } });
    const fewer = edit('transcript.jsonl', (text) => text.replace(/"runs":50\b/, '"runs":1'));
    expect((await frozen(fewer)).told).toEqual(['the frozen cases are not those of the sets of this suite']);
    expect((await frozen(easier)).codes).toContain('cases');
  });

  it('is reproduced here only where this repository ran the same version and found the same', async () => {
    const place = entries();
    const own = (implementation: string, verdict: string) =>
      judgeEntry(place, NAME, version, [{ adapter: 'x', implementation, clauses: { 'CNF-001': verdict } }]);
    const standing = async (...of: Parameters<typeof own>) => (await own(...of)).entry?.standing;
    expect(await standing(`${NAME} ${version}`, 'pass')).toBe('reproduced-here');
    expect(await standing(`${NAME} ${version}`, 'fail')).toBe('self-declared');
    expect(await standing(`${NAME} 0.0.9`, 'pass')).toBe('self-declared');
  });

  it('differs where its report says something else than its transcript', async () => {
    const { differences } = await found(
      edit('report.json', (text) => {
        const report = JSON.parse(text) as { checks: { id: string; cases: number }[] };
        const [check] = report.checks.filter(({ id }) => id === 'CNF-001');
        if (check === undefined) throw new Error('the run has a check of CNF-001');
        check.cases = 19;
        return JSON.stringify(report);
      }),
    );
    expect(differences).toEqual([
      { of: 'CNF-001', report: 'pass, 19 of 20 cases, 0 failed', again: 'pass, 20 of 20 cases, 0 failed' },
    ]);
  });

  it('differs where one byte of the report does', async () => {
    expect(await found(edit('report.json', (text) => `${text} `))).toMatchObject({
      codes: ['differs', 'statement'],
      differences: [],
    });
  });

  it('differs where an answer in the transcript is wrong, and the report says that it passed', async () => {
    const { differences } = await found(
      edit('transcript.jsonl', (text) => {
        const [line = ''] = withCases(text);
        return text.replace(
          line,
          line.replace(/"reply":.*$/, `"reply":{"id":"0","outcome":"result","output":{"value":"?"}}}`),
        );
      }),
    );
    expect(differences.map(({ of }) => of)).toContain('CNF-001');
  });

  it('differs where cases were left out', async () => {
    const { differences } = await found(
      edit('transcript.jsonl', (text) => withCases(text).reduce((left, line) => left.replace(`${line}\n`, ''), text)),
    );
    expect(differences.map(({ of }) => of)).toContain('CNF-001');
  });

  it('has every case that the seed gives, and none twice', async () => {
    const one = (text: string): string => withCases(text)[3] ?? '';
    const without = await found(edit('transcript.jsonl', (text) => text.replace(`${one(text)}\n`, '')));
    expect(without.codes).toContain('cases');
    expect(without.told.join()).toMatch(/case [0-9]+ of CNF-001\S* is missing, or not the one that the seed gives/);
    const twice = await found(
      edit('transcript.jsonl', (text) => text.replace(`${one(text)}\n`, `${withCases(text)[4]}\n`)),
    );
    expect(twice.told.join()).toMatch(/is answered a second time/);
  });

  it('has no case that the seed does not give, however right the answer is', async () => {
    const { codes, told } = await found(easier);
    expect(codes).toContain('cases');
    expect(told.join()).toMatch(/case 0 of CNF-001\S* is missing, or not the one that the seed gives/);
  });

  it('is not taken more lightly where it names another suite', async () => {
    const other = (text: string): string =>
      text.replace(/("suite":\s*\{[^}]*"digest":\s*"sha256:)[0-9a-f]{8}/, '$100000000');
    const renamed = all(edit('report.json', other), edit('run.json', other), edit('transcript.jsonl', other));
    const old = await found(renamed);
    expect([old.entry?.sameSuite, old.differences]).toEqual([false, []]);
    const emptied = await found(
      all(
        renamed,
        edit('transcript.jsonl', (text) => withCases(text).reduce((left, line) => left.replace(`${line}\n`, ''), text)),
      ),
    );
    expect(emptied.differences.map(({ of }) => of)).toContain('CNF-001');
    const torn = await found(edit('report.json', other));
    expect(torn.codes).toContain('differs');
  });
});

describe('the statement of an entry', () => {
  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'is missing',
      (folder) => rmSync(join(folder, 'statement.json')),
      /a class is claimed, and statement\.json is missing/,
    ],
    [
      'is about another',
      edit('statement.json', (text) => text.replace(`"name": "${NAME}"`, '"name": "acme"')),
      /statement\.json:5:\d+ \/implementation\/name/,
    ],
    [
      'is of an old revision',
      edit('statement.json', (text) => text.replace('"rev": 1', '"rev": 9')),
      /\/rows\/0\/rev statement-revision/,
    ],
    [
      'says more than the report',
      edit('statement.json', (text) => text.replace(/"cases": \d+/, '"cases": 999999')),
      /does not say what the report says/,
    ],
    ['is no statement', edit('statement.json', () => '{}'), /statement\.json:1:1/],
  ])('%s', async (_what, change, told) => {
    const judged = await found(change);
    expect(judged.codes).toEqual(['statement']);
    expect(judged.told[0]).toMatch(told);
  });
});

describe('what is sent in is trusted in nothing', () => {
  const start = (change: (start: Record<string, unknown>) => unknown) =>
    edit('transcript.jsonl', (text) => {
      const [first = '', ...rest] = text.split('\n');
      const { start: own } = JSON.parse(first) as { readonly start: Record<string, unknown> };
      return [JSON.stringify({ start: change(own) }), ...rest].join('\n');
    });

  it.each<[string, (folder: string) => void, string, RegExp]>([
    [
      'another file',
      (folder) => writeFileSync(join(folder, 'install.sh'), ''),
      'file',
      /an entry has no "install\.sh"/,
    ],
    [
      'a folder for a file',
      (folder) => {
        rmSync(join(folder, 'run.json'));
        mkdirSync(join(folder, 'run.json'));
      },
      'file',
      /run\.json is (not a plain file|a link)/,
    ],
    [
      'a file twice',
      (folder) => writeFileSync(join(folder, 'report.json.gz'), gzipSync('{}')),
      'file',
      /an entry has no "report\.json/,
    ],
    [
      'a link',
      (folder) => {
        rmSync(join(folder, 'run.json'));
        symlinkSync('/etc/passwd', join(folder, 'run.json'));
      },
      'file',
      /run\.json is a link/,
    ],
    ['no record', (folder) => rmSync(join(folder, 'run.json')), 'file', /run\.json is missing/],
    [
      'a record of another run',
      edit('run.json', (text) => text.replace('0x1', '0x2')),
      'file',
      /no record of this run/,
    ],
    [
      'a large file',
      edit('run.json', (text) => text + ' '.repeat(70_000)),
      'size',
      /run\.json has more than 65536 bytes/,
    ],
    [
      'a file that unpacks to much more',
      (folder) => {
        rmSync(join(folder, 'transcript.jsonl'));
        writeFileSync(join(folder, 'transcript.jsonl.gz'), gzipSync(Buffer.alloc(65 * 1024 * 1024)));
      },
      'size',
      /transcript\.jsonl has more than 67108864 bytes/,
    ],
    [
      'what is not packed',
      (folder) => {
        rmSync(join(folder, 'transcript.jsonl'));
        writeFileSync(join(folder, 'transcript.jsonl.gz'), 'no');
      },
      'file',
      /cannot be unpacked/,
    ],
    [
      'a report of another',
      edit('report.json', (text) => text.replace(`"name": "${NAME}"`, '"name": "acme"')),
      'path',
      /the report is about acme\//,
    ],
    [
      'no report',
      edit('report.json', () => '{"type":"conformance-report","__proto__":{}}'),
      'report',
      /report\.json:1/,
    ],
    ['no transcript', edit('transcript.jsonl', () => 'x'), 'transcript', /transcript\.jsonl/],
    ['no hello', start((own) => ({ ...own, hello: null })), 'transcript', /no answer to hello/],
    [
      'a hello that is none',
      start((own) => ({ ...own, hello: { id: '0', operations: 7 } })),
      'transcript',
      /no answer to hello/,
    ],
    [
      'many runs',
      start((own) => ({ ...own, asked: { ...(own['asked'] as unknown as object), runs: 1e9 } })),
      'transcript',
      /a number of runs/,
    ],
    [
      'a shard',
      start((own) => ({ ...own, asked: { ...(own['asked'] as unknown as object), shard: { number: 1, of: 2 } } })),
      'transcript',
      /a shard/,
    ],
    [
      'inspections of its own',
      start((own) => ({ ...own, asked: { ...(own['asked'] as unknown as object), inspections: [{ clause: 7 }] } })),
      'transcript',
      /inspections that are none/,
    ],
  ])('neither %s', async (_what, change, code, told) => {
    const judged = await found(change);
    expect(judged.codes).toEqual([code]);
    expect(judged.told[0]).toMatch(told);
  });

  it('nor names that a file system or a page takes for something else', async () => {
    for (const name of ['..', 'Acme', 'a b', 'con', 'x.tmp', 'a..b', '-x', `a${'b'.repeat(70)}`, '']) {
      const judged = await judgeEntry(root, name, version, []);
      expect(judged.problems.map(({ code }) => code)).toEqual(['path']);
    }
  });

  it('nor a link to a folder', async () => {
    const place = entries();
    renameSync(join(place, NAME), join(place, 'real'));
    symlinkSync('real', join(place, NAME));
    expect((await judgeEntry(place, NAME, version, [])).problems.map(({ code }) => code)).toEqual(['path']);
  });
});

describe('npm run implementations', () => {
  const call = (...words: string[]) => {
    const script = ['--import', 'tsx', 'conformance/cli/implementations.ts', ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('finds the entries of the repository right, with the standing of each', () => {
    const { status, stdout } = call();
    expect(stdout).toMatch(/^python-statistics\/3 +reproduced here$/m);
    expect(stdout).toMatch(/entries, 0 of them wrong\n$/);
    expect(status).toBe(0);
    expect(ownRuns('conformance/adapters/evidence').length).toBeGreaterThan(3);
  });

  it('ends the judgement of an entry that takes too long, and says so', () => {
    const { status, stdout } = call('--root', entries(), '--seconds', '0.05');
    expect(stdout).toMatch(/REFUSED\n +transcript: it cannot be judged: 0\.05 s were not enough\n/);
    expect(status).toBe(1);
    expect(call('--seconds', '0').status).toBe(2);
  });

  it('ends with 1 where an entry differs, where its process fails, and where a new one is of an older suite', () => {
    const place = entries(edit('report.json', (text) => `${text} `));
    mkdirSync(join(place, 'Bad Name', '1'), { recursive: true });
    const { status, stdout } = call('--root', place);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^etalon-reference\/\S+ +DIFFERS$/m) as string]);
    expect(stdout).toMatch(/^Bad Name\/1 +REFUSED$/m);
    expect(stdout).toContain('2 entries, 2 of them wrong\n');
    const other = (text: string): string =>
      text.replace(/("suite":\s*\{[^}]*"digest":\s*"sha256:)[0-9a-f]{8}/, '$100000000');
    const old = entries(
      all(
        edit('report.json', other),
        edit('run.json', other),
        edit('transcript.jsonl', other),
        edit('statement.json', (text) => text),
      ),
    );
    const added = call('--root', old, '--added', `${NAME}/${version}`);
    expect([added.status, added.stdout]).toEqual([
      1,
      expect.stringContaining('a new entry is asked by today') as string,
    ]);
    expect(call('--root', old, '--added', 'no/1').status).toBe(2);
  });
});
