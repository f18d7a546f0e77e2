import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lint } from '../../generators/lint/lint.ts';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import { readTree } from '../../generators/model/tree.ts';
import { ledgerClauses, withRelease } from '../../generators/release/ledger.ts';
import { etalon } from './etalon.ts';

const ROOT = join(import.meta.dirname, '../..');
const RESULTS = 'spec/sample/draft/sections/05-results.yaml';
const ACCEPTED = 'spec/sample/draft/accepted.yaml';
let clone = '';

const read = (file: string): string => readFileSync(join(clone, file), 'utf8');
const edit = (file: string, from: string, to: string): void => {
  expect(read(file)).toContain(from);
  writeFileSync(
    join(clone, file),
    read(file).replace(from, () => to),
  );
};
const clause = (...words: readonly string[]) => etalon(['clause', ...words], { cwd: clone });
const codes = async (): Promise<readonly string[]> =>
  (await lint(readTree(clone))).map(({ code, at }) => `${code} ${at.line}`);

/** The passing tree with a first release, which held all of its clauses as they are. */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'clause-'));
  cpSync(join(ROOT, 'tests/gates/fixtures/passing'), clone, { recursive: true });
  cpSync(join(ROOT, 'schemas/meta'), join(clone, 'schemas/meta'), { recursive: true });
  const { clauses } = indexSources(parseTree(readTree(clone)));
  const release = {
    version: '0.0.1',
    date: '2026-11-20',
    digest: `sha256:${'0'.repeat(64)}`,
    clauses: ledgerClauses([...clauses.values()].map((one) => one.clause)),
  };
  writeFileSync(join(clone, 'spec/sample/ledger.yaml'), withRelease(undefined, 'sample', release));
});

afterEach(() => {
  rmSync(clone, { recursive: true });
});

describe('etalon clause new', () => {
  it('prints a record with the id above every one that was given, those of releases and stubs too', () => {
    const { code, out } = clause('new', 'smp');
    expect([code, out.split('\n')[0]]).toEqual([0, '  - id: SMP-010']);
    edit('spec/sample/ledger.yaml', 'id: SMP-001', 'id: SMP-041');
    expect(clause('new', 'sample').out.split('\n')[0]).toBe('  - id: SMP-042');
  });

  it('puts it at the end of a section, and the gates then ask for what is missing', async () => {
    const before = read(RESULTS);
    expect(clause('new', 'sample', '--section', RESULTS).out).toBe(`${RESULTS}:44  SMP-010\n`);
    expect(read(RESULTS).startsWith(before)).toBe(true);
    expect(await codes()).toEqual(['sentence-form 51', 'sentence-form 53', 'verify-check 55']);
  });

  it('names what is near where there is no such standard or section', () => {
    expect(clause('new', 'sampel').err).toBe(
      'etalon: there is no standard “sampel” with a draft; did you mean sample?\n',
    );
    expect(clause('new', 'sample', '--section', 'result')).toEqual({
      code: 2,
      out: '',
      err: 'etalon: result is no section of sample; did you mean results?\n',
    });
  });
});

describe('etalon clause accept', () => {
  it('an editorial change passes the gate as it reads now, and not once it changed again', async () => {
    edit(RESULTS, 'A result may give its observations.', 'A result may give all its observations.');
    edit(RESULTS, '结果可给出其观测值。', '结果可给出其全部观测值。');
    expect(await codes()).toEqual(['released-clause 35']);
    const changed = read(RESULTS);
    expect(clause('accept', 'SMP-002', '--editorial')).toEqual({
      code: 0,
      out: `SMP-002@1: accepted as editorial\n  wrote ${ACCEPTED}; commit it with the change\n`,
      err: '',
    });
    expect(read(RESULTS)).toBe(changed);
    expect(await codes()).toEqual([]);
    edit(RESULTS, 'all its observations', 'all the observations');
    expect(await codes()).toEqual(['released-clause 35']);
  });

  it('one language that needs no other passes as editorial', async () => {
    edit(RESULTS, 'A result may give its observations.', 'A result may give the observations.');
    expect(await codes()).toEqual(['released-clause 35', 'stale-translation 37']);
    clause('accept', 'SMP-002', '--editorial');
    expect(await codes()).toEqual([]);
  });

  it('a substantive change raises the revision in place and lists who cites the old one, as the gate does', async () => {
    // A requirement set that is an example cites the old revision, and may.
    const example = join(clone, 'spec/sample/draft/examples/SMP-001/valid-set.yaml');
    writeFileSync(example, 'notScored:\n  - clause: SMP-001@2\n');
    edit(RESULTS, 'to 3 digits', 'to 3 digits or in full');
    edit(RESULTS, '取3位数字', '取3位数字或全部位数');
    const { code, out } = clause('accept', 'smp-001', '--substantive');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'SMP-001@3: accepted as substantive',
        `  wrote ${RESULTS}; commit it with the change`,
        `  wrote ${ACCEPTED}; commit it with the change`,
        'Who cites an old revision, to be looked at one by one:',
        '  conformance/standards/sample/draft/checks/SMP-001.ts:2:34  SMP-001@2',
        '  conformance/standards/sample/draft/rules/SMP-001.ts:2:39  SMP-001@2',
        '  schemas/sample/draft/decimal.schema.yaml:5:12  SMP-001@2',
        '  schemas/sample/draft/result.schema.yaml:9:16  SMP-001@2',
        '',
      ].join('\n'),
    );
    expect(read(RESULTS)).toContain('  - id: SMP-001\n    rev: 3\n    level: shall\n');
    expect(read(ACCEPTED)).toMatch(
      /since: 0\.0\.1\nclauses:\n {2}- \{ id: SMP-001, kind: substantive, rev: 3, en: sha256:/,
    );
    expect((await codes()).map((code) => code.split(' ')[0])).toEqual(['citation', 'citation', 'citation', 'citation']);
  });

  it('is said once: what is accepted as it reads now is not accepted again, and stays substantive', () => {
    edit(RESULTS, 'to 3 digits', 'to 3 digits or in full');
    edit(RESULTS, '取3位数字', '取3位数字或全部位数');
    expect(clause('accept', 'SMP-001', '--substantive').code).toBe(0);
    const written = [RESULTS, ACCEPTED].map(read);
    for (const kind of ['--substantive', '--editorial'])
      expect(clause('accept', 'SMP-001', kind)).toEqual({
        code: 2,
        out: '',
        err: 'etalon: SMP-001@3 is accepted as it reads now, as substantive\n',
      });
    expect([RESULTS, ACCEPTED].map(read)).toEqual(written);
    // A word that is mended afterwards does not take it back.
    edit(RESULTS, 'or in full', 'or as a whole');
    expect(clause('accept', 'SMP-001', '--editorial').code).toBe(0);
    expect(read(ACCEPTED)).toContain('{ id: SMP-001, kind: substantive, rev: 3,');
  });

  it('a revision that a hand raised is not raised again, and is no editorial change', () => {
    edit(RESULTS, 'id: SMP-002\n    rev: 1', 'id: SMP-002\n    rev: 2');
    edit(RESULTS, 'A result may give its observations.', 'A result may give other observations.');
    expect(clause('accept', 'SMP-002', '--editorial').err).toContain('a raised revision is --substantive');
    expect(clause('accept', 'SMP-002', '--substantive').out).toBe(
      `SMP-002@2: accepted as substantive\n  wrote ${ACCEPTED}; commit it with the change\n`,
    );
  });

  it.each([
    [['accept', 'SMP-002', '--editorial'], 'SMP-002 reads as in 0.0.1: there is nothing to accept'],
    [
      ['accept', 'SMP-002'],
      'clause accept takes one of --editorial (the meaning is the same) and --substantive (it is not)',
    ],
    [['accept', 'SMP-020', '--editorial'], 'there is no clause SMP-020; did you mean SMP-002?'],
    [['accept', '--editorial'], 'clause accept takes one word: ID'],
    [['acept', 'SMP-001'], 'clause has no “acept”; it has new, accept, retire, at, impact; did you mean accept?'],
  ])('%j is refused', (words, problem) => {
    expect(clause(...words)).toEqual({ code: 2, out: '', err: `etalon: ${problem}\n` });
  });
});

describe('etalon clause retire', () => {
  it('leaves a stub in the place of the record, and says who still cites it', async () => {
    const { out } = clause('retire', 'SMP-004', '--by', 'SMP-001');
    expect(out).toBe(
      'spec/sample/draft/sections/06-calculation.yaml: SMP-004 is retired and leaves a stub\n' +
        'Still cited by:\n  conformance/standards/sample/draft/set.yaml:4:13  SMP-004@1\n' +
        'Until each is mended, etalon cannot be built from these sources; npm run lint:spec says what is left.\n',
    );
    expect(read('spec/sample/draft/sections/06-calculation.yaml')).toContain(
      [
        '    verify: [check]',
        '  - id: SMP-004',
        '    rev: 1',
        '    retired:',
        '      in: 0.1.0',
        '      because:',
        '        en: "Replaced by SMP-001."',
        '        zh: "由SMP-001代替。"',
        '      replacedBy: [SMP-001]',
        '  - id: SMP-005',
        '',
      ].join('\n'),
    );
    expect((await codes()).map((code) => code.split(' ')[0])).toEqual(['citation']);
  });

  it('says which texts still refer to it, in a table or a formula too, and which examples it had', () => {
    edit(RESULTS, 'The unit is `1`.', 'The unit is `1`, as {clause:SMP-004|the name} says.');
    edit(RESULTS, '{ en: digits, zh: 位数 }]', "{ en: 'digits, {clause:SMP-004}', zh: 位数 }]");
    const example = join(clone, 'spec/sample/draft/examples/SMP-004/valid-named.yaml');
    mkdirSync(dirname(example), { recursive: true });
    writeFileSync(example, 'name: a\n');
    const { out } = clause('retire', 'SMP-004', '--by', 'SMP-001');
    expect(out).toContain(
      [
        'The texts that still refer to it, and its examples:',
        '  spec/sample/draft/examples/SMP-004/valid-named.yaml',
        `  ${RESULTS}:19`,
        `  ${RESULTS}:25`,
        'Until each is mended',
      ].join('\n'),
    );
  });

  it('takes a reason in both languages, and never none', () => {
    expect(clause('retire', 'SMP-004').err).toContain('say why');
    expect(clause('retire', 'SMP-004', '--because', 'It says nothing.').err).toContain('go together');
    expect(clause('retire', 'SMP-004', '--by', 'SMP-009').err).toContain('SMP-009 is no other clause that stands');
    expect(clause('retire', 'SMP-004', '--because', 'It said "no".', '--because-zh', '没有内容。').code).toBe(0);
    expect(read('spec/sample/draft/sections/06-calculation.yaml')).toContain('        en: "It said \\"no\\"."\n');
  });
});

describe('etalon clause at', () => {
  it.each([
    [`${RESULTS}:4`, 'SMP-001@2  A result shall state its {term:mean} to 3 digits, see {table:digits}.\n'],
    [`${RESULTS}:28`, 'SMP-001@2  A result shall state its {term:mean} to 3 digits, see {table:digits}.\n'],
    [`${RESULTS}:29`, 'SMP-002@1  A result may give its observations.\n'],
    [`${RESULTS}:42:3`, 'SMP-009@1\n'],
    [
      'schemas/sample/draft/result.schema.yaml:8',
      'SMP-001@2  A result shall state its {term:mean} to 3 digits, see {table:digits}.\n',
    ],
    [
      'conformance/standards/sample/draft/vectors/SMP-003.yaml:1',
      'SMP-003@1  The mean shall be calculated by {formula:mean} from $n \\ge 1$ observations.\n',
    ],
  ])('%s', (place, said) => {
    expect(clause('at', place)).toEqual({ code: 0, out: said, err: '' });
  });

  it('a line about no clause is exit 1, and a file that is no source usage', () => {
    expect(clause('at', `${RESULTS}:1`)).toEqual({ code: 1, out: '', err: '' });
    expect(clause('at', 'README.md:1').err).toBe('etalon: README.md is no source of a standard\n');
    expect(clause('at', RESULTS).err).toBe('etalon: clause at takes FILE:LINE, a line from 1\n');
  });
});

describe('etalon clause impact', () => {
  it('lists what hangs on a clause', () => {
    expect(clause('impact', 'SMP-003').out).toBe(
      [
        `SMP-003@1  spec/sample/draft/sections/06-calculation.yaml`,
        '',
        'Operations (1)',
        '  sample/mean',
        '',
        'Checks, rules and probes that cite it (1)',
        '  conformance/standards/sample/draft/checks/SMP-003.ts:3  @1',
        '',
        'Vectors (1)',
        '  conformance/standards/sample/draft/vectors/SMP-003.yaml  mean-of-two',
        '',
        'Releases that have it (1)',
        '  0.0.1  @1  current',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(clause('impact', 'SMP-001', '--json').out)).toMatchObject({
      clause: 'SMP-001',
      rev: 2,
      releases: [{ version: '0.0.1', rev: 2, status: 'current' }],
    });
  });
});

it('outside a clone an editor is told where to go', () => {
  expect(etalon(['clause', 'new', 'sample'], { cwd: tmpdir() }).err).toBe(
    'etalon: there is no spec/series.yaml here or above: run this in a clone of the repository\n',
  );
});
