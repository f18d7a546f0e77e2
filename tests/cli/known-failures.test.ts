import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept } from '../../conformance/cli/accept.ts';
import { knownFailures } from '../../conformance/cli/known-failures.ts';
import { loadCatalogue } from '../../conformance/cli/series.ts';
import { loadSuites } from '../../conformance/cli/suites.ts';
import type { Call } from '../../conformance/cli/verb.ts';
import type { ExpectationResult, FailureKind } from '../../conformance/runner/expectation.ts';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import { SAMPLE_RESULT } from '../report/sample-result.ts';
import { etalon } from './etalon.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-known-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const HEAD = `# Ours, kept by the group on models.
conformsTo: ${CONFORMS_TO}
type: expected-failures
failures:
`;

const entryText = (members: Readonly<Record<string, string>>): string =>
  Object.entries({
    clause: 'UNC-030',
    outcome: 'fail',
    reason: 'We sum linearly.',
    issue: 'https://example.org/1',
    until: "'2027-03-31'",
    ...members,
  })
    .map(([name, value], index) => `${index === 0 ? '  - ' : '    '}${name}: ${value}\n`)
    .join('');

function written(name: string, ...entries: readonly Readonly<Record<string, string>>[]): string {
  const file = join(root, name);
  writeFileSync(file, HEAD + entries.map(entryText).join(''));
  return file;
}

async function read(file: string, given: Readonly<Record<string, string>> = {}, accepts = false, today = '2027-03-31') {
  let said = '';
  const terminal = { out: (text: string) => (said += text), err: (text: string) => (said += text), colour: false };
  const call = {
    operands: [],
    switches: new Set(accepts ? ['accept'] : []),
    values: new Map(Object.entries({ expectations: file, ...given }).map(([name, value]) => [name, [value]])),
    command: [],
    language: 'en',
    terminal,
  } as unknown as Call;
  const known = await knownFailures(call, await loadCatalogue(), await loadSuites(), today);
  return { known, said };
}

describe('--expectations FILE', () => {
  it('counts an entry on its last day, and not on the day after', async () => {
    const file = written('dated.yaml', {});
    const on = async (today: string) => {
      const { known } = await read(file, {}, false, today);
      return typeof known === 'object' ? known.expectations.entries[0]?.isOutOfDate : known;
    };
    expect([await on('2027-03-31'), await on('2027-04-01')]).toEqual([false, true]);
  });

  it.each([
    [{ clause: 'UNK-030' }, '5:13: error unknown-to-suite: This suite has no clause "UNK-030".', 'Write UNC-030.'],
    [
      { of: 'gum-h1-as-pritned' },
      '10:9: error unknown-to-suite: This suite has no probe, check or vector of UNC-030 "gum-h1-as-pritned".',
      'Write gum-h1-as-printed.',
    ],
    [
      { operation: 'uncertainty/combin' },
      '10:16: error unknown-to-suite: This suite has no operation "uncertainty/combin".',
      'Write uncertainty/combine.',
    ],
    [
      { of: 'UNC-030', operation: 'uncertainty/type-a' },
      '11:16: error unknown-to-suite: This suite has no operation that UNC-030 asks "uncertainty/type-a".',
      undefined,
    ],
    [{ of: 'UNC-*' }, '10:9: error CNF-040: "UNC-*" does not have the form', 'and no wildcard'],
    [{ reason: 'to be stated' }, '7:13: error CNF-040: ', undefined],
    [{ issue: 'http://example.org/1' }, '8:12: error CNF-040: ', undefined],
  ])('refuses an entry with %j, at its place', async (members, message, fix) => {
    const { known, said } = await read(written('refused.yaml', members));
    expect(known).toBe(2);
    expect(said).toContain(`refused.yaml:${message}`);
    if (fix !== undefined) expect(said).toContain(fix);
  });

  it('refuses a file that is not there, and two entries of the same', async () => {
    expect(await read(join(root, 'absent.yaml'))).toMatchObject({
      known: 2,
      said: expect.stringContaining('There is no file') as string,
    });
    const twice = written('twice.yaml', {}, { of: 'UNC-030' });
    expect(await read(twice)).toMatchObject({ known: 2, said: expect.stringContaining('CNF-041') as string });
  });

  it.each(['clause', 'operation', 'class', 'standard', 'shard', 'runs', 'resume'])(
    'accepts no list of a run with --%s',
    async (filter) => {
      const { known, said } = await read(written('part.yaml', {}), { [filter]: 'x' }, true);
      expect(known).toBe(2);
      expect(said).toContain(`with --${filter} only a part of what fails is seen`);
    },
  );

  it('is not begun where no folder is, and nothing is run for it', async () => {
    expect(await read(join(root, 'nowhere', 'new.yaml'), {}, true)).toMatchObject({
      known: 2,
      said: expect.stringContaining('there is no folder for') as string,
    });
    expect(await read(join(root, 'new.json'), {}, true)).toMatchObject({
      known: 2,
      said: expect.stringContaining('--accept writes YAML') as string,
    });
    const { known } = await read(join(root, 'begun.yaml'), {}, true);
    expect(known).toMatchObject({ expectations: { entries: [] } });
  });

  it('is what the command judges by', () => {
    const file = written('known.yaml', { until: "'2999-01-01'" });
    const judge = (place: string, ...mutant: readonly string[]) =>
      etalon(
        [
          ...['conform', '--clause', 'UNC-030', '--runs', '300', '--seed', '7', '--expectations', file],
          ...['--out', place, '--', 'etalon', 'reference', ...mutant],
        ],
        { cwd: root },
      );
    const listed = judge('listed', '--mutant', 'UNC-030/linear-sum');
    expect(listed.out).toMatch(/^Fails as expected on 1 of 9 clauses \(UNC-030\)/);
    expect(listed.out).toContain('  UNC-030: wrong answer  We sum linearly. (https://example.org/1, 2999-01-01)\n');
    expect(listed.out).toMatch(/exit 0: nothing fails but what is listed\n$/);
    const again = etalon(['report', 'judge', join('listed', 'transcript.jsonl'), '--out', 'again'], { cwd: root });
    expect(again.code).toBe(0);
    expect(readFileSync(join(root, 'again', 'report.json'), 'utf8')).toBe(
      readFileSync(join(root, 'listed', 'report.json'), 'utf8'),
    );
    const mended = judge('mended');
    expect([mended.code, mended.out]).toEqual([
      1,
      expect.stringContaining('UNC-030: wrong answer  does not fail any more: remove this entry') as string,
    ]);
    expect(mended.out).toMatch(/exit 1: the list of expected failures is wrong\n$/);
    const compared = etalon(['report', 'compare', 'listed', 'mended'], { cwd: root });
    expect(compared.code).toBe(1);
    expect(compared.out).toMatch(/^UNC-030 +expected failure +pass$/m);
  });
});

describe('--accept', () => {
  const known: ExpectationResult = {
    clause: 'UNC-030',
    outcome: 'fail',
    reason: 'We sum linearly.',
    issue: 'https://example.org/1',
    until: '2027-03-31',
    isOutOfDate: false,
    standing: 'fails-as-listed',
    verdict: 'expected-failure',
    instead: [],
  };
  const result = (entries: readonly ExpectationResult[], unlisted: readonly FailureKind[]) => ({
    ...SAMPLE_RESULT,
    expectations: { digest: `sha256:${'0'.repeat(64)}`, entries, unlisted },
  });

  it('keeps reasons and comments, takes out what does not fail, and makes up no reason', async () => {
    const file = join(root, 'kept.yaml');
    const text = `${HEAD}  # The sum of variances comes with 4.0.\n${entryText({})}${entryText({ clause: 'UNC-031' })}`;
    writeFileSync(file, text);
    const gone: ExpectationResult = { ...known, clause: 'UNC-031', standing: 'does-not-fail', verdict: 'fail' };
    const said = accept(
      result([known, gone], [{ clause: 'UNC-060', operation: 'uncertainty/combine', outcome: 'fail' }]),
      { file, text, isNew: false },
      'en',
    );
    expect(said).toBe(
      `${file} written: 1 added, 1 removed. Each new one needs a reason, an issue and a day: “to be stated” is refused.\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(
      `${HEAD}  # The sum of variances comes with 4.0.\n${entryText({})}${entryText({
        clause: 'UNC-060',
        outcome: 'OUTCOME',
        reason: 'to be stated',
        issue: 'to be stated',
        until: 'to be stated',
      }).replace('    outcome: OUTCOME', '    operation: uncertainty/combine\n    outcome: fail')}`,
    );
    expect(await read(file)).toMatchObject({ known: 2, said: expect.stringContaining('"to be stated"') as string });
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('divides what is too wide, and keeps its reason', () => {
    const file = written('wide.yaml', { clause: 'CNF-008' });
    const text = readFileSync(file, 'utf8');
    const wide: ExpectationResult = {
      ...known,
      clause: 'CNF-008',
      standing: 'too-wide',
      verdict: 'fail',
      instead: ['type-a', 'combine'].map((name) => ({
        clause: 'CNF-008',
        operation: `uncertainty/${name}`,
        outcome: 'fail' as const,
      })),
    };
    expect(accept(result([wide], []), { file, text, isNew: false }, 'en')).toBe(
      `${file} written: 0 added, 0 removed.\n`,
    );
    const now = readFileSync(file, 'utf8');
    expect(now.match(/reason: We sum linearly\./g)).toHaveLength(2);
    expect(now).toContain('operation: uncertainty/type-a');
  });

  it('begins a list, and leaves one alone that needs no change, was changed meanwhile, or is of half a run', () => {
    const file = join(root, 'new.yaml');
    const unlisted: readonly FailureKind[] = [{ clause: 'UNC-030', outcome: 'timeout' }];
    expect(accept(result([], unlisted), { file, text: '', isNew: true }, 'en')).toContain('1 added');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^type: expected-failures\nfailures:\n {2}- clause: UNC-030\n {4}outcome: timeout\n/m);
    const list = { file, text, isNew: false };
    expect(accept(result([known], []), list, 'en')).toBe(`${file} needs no change.\n`);
    expect(accept({ ...result([], unlisted), ended: 'stopped' }, list, 'en')).toContain('not complete');
    expect(accept(result([known], unlisted), { ...list, text: HEAD + entryText({}) }, 'en')).toContain(
      'somebody changed it',
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
    rmSync(file);
    expect(accept(result([], unlisted), list, 'en')).toBe(
      `${file} is left as it was: it cannot be written (ENOENT).\n`,
    );
  });
});
