import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import type {
  ConformanceReport,
  ConformanceStatement,
  DeclarationOfConformity,
} from '../../schemas/conformance/draft/generated/types.ts';
import { filledStatement } from '../../conformance/claims/filled-statement.ts';
import { etalon, type Ended } from './etalon.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-declare-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const call = (...words: string[]): Ended => etalon(words, { cwd: root });
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const digest = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const NEW = ['statement', 'new', '--class', 'conformance/core', '--implementation', 'etalon-reference'];
const CONFORM = ['conform', '--class', 'conformance/core', '--runs', '20', '--seed', '1'];
const REFERENCE = ['--', 'etalon', 'reference'];
const BY = ['--issuer', 'Example Ltd', '--address', 'x@example.org', '--place', 'Shanghai'];

/** A folder with a report that differs from the one of the run, and the statement filled from it. */
function folder(
  name: string,
  change: (report: ConformanceReport) => ConformanceReport,
  restate: (statement: ConformanceStatement) => ConformanceStatement = (one) => one,
): string {
  cpSync(join(root, 'run'), join(root, name), { recursive: true });
  const text = `${JSON.stringify(change(JSON.parse(read('run', 'report.json')) as ConformanceReport), null, 2)}\n`;
  writeFileSync(join(root, name, 'report.json'), text);
  const statement = restate(JSON.parse(read('run', 'statement.json')) as ConformanceStatement);
  const filled = filledStatement(statement, JSON.parse(text) as ConformanceReport, digest(text));
  writeFileSync(join(root, name, 'statement.json'), JSON.stringify(filled, null, 2));
  return name;
}

/** The version of the draft that is claimed: `0.1`. */
const version = CONFORMS_TO.slice(CONFORMS_TO.lastIndexOf('/') + 1);
const set = { standard: 'conformance', version, status: 'draft' as const, digest: digest(''), cases: 9 };
const frozen = (report: ConformanceReport): ConformanceReport => ({
  ...report,
  mode: 'frozen',
  seed: 'frozen',
  sets: [set],
});

beforeAll(() => {
  const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;
  expect(call(...NEW, '--implementation-version', version, '--out', 'own.yaml').code).toBe(0);
  expect(call(...CONFORM, '--statement', 'own.yaml', '--out', 'run', ...REFERENCE).code).toBe(0);
});

describe('etalon statement new and conform --statement', () => {
  it('refuses to overwrite what a hand has filled in', () => {
    const before = read('own.yaml');
    const { code, err } = call(...NEW, '--out', 'own.yaml');
    expect([code, err]).toEqual([
      2,
      'etalon: own.yaml is there already, and is not overwritten; choose another place with --out\n',
    ]);
    expect(read('own.yaml')).toBe(before);
  });

  it('writes a statement that is valid, and refuses a class that there is not', () => {
    expect(call('validate', 'own.yaml').code).toBe(0);
    const { code, err } = call('statement', 'new', '--class', 'conformance/cor');
    expect([code, err]).toEqual([2, 'etalon: there is no class “conformance/cor”; did you mean conformance/core?\n']);
  });

  it('writes it filled in beside the report, with the digest of the report byte for byte', () => {
    expect(call('validate', 'run/statement.json').code).toBe(0);
    const { rows } = JSON.parse(read('run', 'statement.json')) as ConformanceStatement;
    const decided = rows.filter(({ decidedBy }) => decidedBy === 'run');
    expect(decided.length).toBeGreaterThan(5);
    expect(decided.filter(({ evidence }) => evidence?.verdict === 'pass').length).toBeGreaterThan(5);
    const found = { pass: 'yes', inapplicable: 'not-applicable' } as Record<string, string>;
    for (const { supported, evidence } of decided) {
      expect([supported, evidence?.report]).toEqual([
        found[evidence?.verdict ?? ''],
        digest(read('run', 'report.json')),
      ]);
    }
  });

  it('refuses a statement of another implementation, with line and pointer, before any case', () => {
    writeFileSync(join(root, 'other.yaml'), read('own.yaml').replace('name: etalon-reference', 'name: acme'));
    const { code, err } = call(...CONFORM, '--statement', 'other.yaml', '--out', 'none', ...REFERENCE);
    expect(code).toBe(2);
    expect(err).toContain(
      'other.yaml:9:9: error statement-implementation: The statement is about "acme", and the implementation is "etalon-reference".',
    );
    expect(err).toContain('etalon: other.yaml: 1 finding at /implementation/name; nothing was done\n');
    expect(() => read('none', 'report.json')).toThrow();
  });

  it('writes the same statement of a transcript that is judged again, and of merged shards', () => {
    const judge = ['report', 'judge', 'run/transcript.jsonl', '--statement'];
    expect(call(...judge, 'own.yaml', '--out', 'judged').code).toBe(0);
    for (const file of ['report.json', 'statement.json']) expect(read('judged', file)).toBe(read('run', file));
    writeFileSync(join(root, 'other.yaml'), read('own.yaml').replace('name: etalon-reference', 'name: acme'));
    expect(call(...judge, 'other.yaml', '--out', 'none')).toMatchObject({
      code: 2,
      err: expect.stringContaining('at /implementation/name') as string,
    });
    const shards = ['1/2', '2/2'].map((shard) => {
      const out = `shard-${shard.slice(0, 1)}`;
      expect(call(...CONFORM, '--shard', shard, '--statement', 'own.yaml', '--out', out, ...REFERENCE).code).toBe(0);
      return out;
    });
    expect(call('report', 'merge', ...shards, '--statement', 'own.yaml', '--out', 'merged').code).toBe(0);
    for (const file of ['report.json', 'statement.json']) expect(read('merged', file)).toBe(read('run', file));
  });

  it.each([
    ['an old revision', /rev: 1/, 'rev: 7', 'statement-revision', '/rows/0/rev'],
    ['an unknown clause', /clause: CNF-001/, 'clause: CNF-991', 'statement-clause-unknown', '/rows/'],
    ['another class', /class: core\nrows/, 'class: cor\nrows', 'CNF-062', '/classes/0'],
    ['a row twice', /clause: CNF-001/, 'clause: CNF-002', 'CNF-060', '/rows/'],
  ])('refuses a statement with %s', (_what, from, to, finding, pointer) => {
    writeFileSync(join(root, 'bad.yaml'), read('own.yaml').replace(from, to));
    const { code, err } = call(...CONFORM, '--statement', 'bad.yaml', '--out', 'none', ...REFERENCE);
    expect(code).toBe(2);
    expect(err).toMatch(/^bad\.yaml:\d+:\d+: error /);
    expect(err).toContain(finding);
    expect(err).toContain(pointer);
  });
});

describe('etalon declare', () => {
  it('writes a valid declaration, unsigned, that rests on the files byte for byte', () => {
    const { code, out, err } = call(
      'declare',
      folder('good', frozen),
      ...BY,
      '--out',
      'd.yaml',
      '--valid-until',
      '2999-01-01',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/(?<=etalon-reference )\S+/, 'X')).toContain(
      `Example Ltd declares that etalon-reference X conforms for conformance@${version} core.\nUNSIGNED: `,
    );
    expect(call('validate', 'd.yaml').code).toBe(0);
    expect(parse(read('d.yaml'))).toMatchObject({
      party: 'first',
      issuer: { name: 'Example Ltd', address: 'x@example.org' },
      requirements: [{ standard: 'conformance', version, class: 'core' }],
      place: 'Shanghai',
      validity: { until: '2999-01-01' },
      signature: { state: 'unsigned' },
      basis: {
        mode: 'frozen',
        requirementSets: [{ standard: 'conformance', version, digest: set.digest }],
        environment: { platform: process.platform },
        report: digest(read('good', 'report.json')),
        statement: digest(read('good', 'statement.json')),
      },
    });
    const again = call('declare', 'good', ...BY, '--out', 'd.yaml');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('not overwritten') as string]);
    const signed = call(
      'declare',
      'good',
      ...BY,
      '--out',
      'e.json',
      '--signatory',
      'Li Na',
      '--function',
      'Head of Quality',
    );
    expect(signed.code).toBe(0);
    expect(JSON.parse(read('e.json'))).toMatchObject({ signature: { state: 'unsigned', signatory: 'Li Na' } });
  });

  const inClauses = (verdict: 'expected-failure' | 'not-inspected' | 'fail') => (report: ConformanceReport) => {
    const [first, ...rest] = frozen(report).clauses;
    if (first === undefined) throw new Error('the report has clauses');
    const pass = (report.totals.clauses['not-selected'] ?? 0) - 1;
    return {
      ...frozen(report),
      clauses: [{ ...first, verdict }, ...rest],
      totals: { ...report.totals, clauses: { ...report.totals.clauses, 'not-selected': pass, [verdict]: 1 } },
      verdict,
      ...(verdict === 'expected-failure'
        ? {}
        : {
            exitCode: verdict === 'fail' ? (1 as const) : (4 as const),
            headline:
              verdict === 'fail'
                ? { en: 'Does not conform: 1 clause.', zh: '不符合：1条。' }
                : { en: 'Not inspected: 1 clause.', zh: '未检查：1条。' },
          }),
    };
  };
  const NO_STATEMENT = { en: 'x no statement on conformance', zh: 'x 不构成对符合性的陈述' };

  it.each<[string, (report: ConformanceReport) => ConformanceReport, RegExp]>([
    ['explore', (report) => report, /Its mode is explore.*Run etalon conform --mode frozen/],
    ['shard', (report) => ({ ...frozen(report), shard: { number: 1, of: 2 } }), /shard 1 of 2.*Merge the shards/],
    [
      'selection',
      (report) => ({
        ...frozen(report),
        selection: { standards: [], classes: [], clauses: ['CNF-001'] },
        headline: NO_STATEMENT,
      }),
      /It is of a selection\. Run etalon conform without/,
    ],
    [
      'interrupted',
      (report) => ({
        ...frozen(report),
        ended: 'interrupted',
        exitCode: 130,
        headline: { en: 'Interrupted.', zh: '已中断。' },
      }),
      /The run was interrupted\. Run etalon conform again/,
    ],
    ['failure', inClauses('fail'), /It does not conform: Does not conform: 1 clause\. Mend what the report finds/],
    ['not-inspected', inClauses('not-inspected'), /Nobody inspected CLS-\d+\. Fill in their rows/],
    ['unclaimed', (report) => ({ ...frozen(report), claims: [] }), /claims no class\. Claim a class/],
  ])('refuses a report with: %s', (name, change, because) => {
    const { code, err } = call('declare', folder(name, change), ...BY, '--out', 'no.yaml');
    expect([code, err.split('\n')[0]]).toEqual([1, `etalon: ${name}/report.json: no declaration rests on this`]);
    expect(err).toMatch(because);
    expect(() => read('no.yaml')).toThrow();
  });

  it('rests on a run by a release, whose set it names as the claim does', () => {
    const release = ['--standard', 'uncertainty@0.1.0'];
    const asked = [...release, '--class', 'uncertainty/straight-line'];
    const named = ['--implementation', 'etalon-reference', '--implementation-version', '0.1.0'];
    expect(call('statement', 'new', ...asked, ...named, '--out', 'released.yaml').code).toBe(0);
    const places = ['--statement', 'released.yaml', '--out', 'released'];
    expect(call('conform', ...asked, ...places, '--', 'etalon', 'reference', ...release)).toMatchObject({ code: 0 });
    const { sets } = JSON.parse(read('released', 'report.json')) as ConformanceReport;
    expect(sets).toMatchObject([{ standard: 'uncertainty', version: '0.1.0', status: 'released' }]);
    expect(call('declare', 'released', ...BY, '--out', 'released-declaration.yaml')).toMatchObject({ code: 0 });
    expect(call('validate', 'released-declaration.yaml').code).toBe(0);
    const { requirements, basis } = parse(read('released-declaration.yaml')) as DeclarationOfConformity;
    expect(basis.requirementSets).toEqual([{ standard: 'uncertainty', version: '0.1', digest: sets?.[0]?.digest }]);
    expect(requirements).toMatchObject([{ standard: 'uncertainty', version: '0.1', class: 'straight-line' }]);
  });

  it('refuses expected failures, also where the report calls them conforming', () => {
    const { code, err } = call('declare', folder('expected', inClauses('expected-failure')), ...BY, '--out', 'no.yaml');
    expect(code).not.toBe(0);
    expect(err).toMatch(/expected failures: CLS-\d+\. Mend the implementation|is no conformance report/);
  });

  it('refuses a statement of another implementation', () => {
    folder('another', frozen, (one) => ({ ...one, implementation: { name: 'acme', version: '1' } }));
    const { code, err } = call('declare', 'another', ...BY, '--out', 'no.yaml');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('The statement is about acme 1, the report about etalon-reference') as string,
    ]);
  });

  it('refuses a statement of another report, and one that is not filled in', () => {
    const other = call('declare', 'good', '--statement', 'run/statement.json', ...BY, '--out', 'no.yaml');
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringMatching(/The evidence of CNF-\d+.* is of another report/) as string,
    ]);
    const open = call('declare', 'good', '--statement', 'own.yaml', ...BY, '--out', 'no.yaml');
    expect([open.code, open.err]).toEqual([1, expect.stringContaining('To be stated still: CNF-003') as string]);
  });

  it('needs a record of the run, an issuer, an address and a place', () => {
    folder('alone', frozen);
    rmSync(join(root, 'alone', 'run.json'));
    expect(call('declare', 'alone', ...BY, '--out', 'no.yaml').err).toContain('Beside it is no run.json');
    for (const flag of ['--issuer', '--address', '--place']) {
      const without = BY.filter((_word, at) => at !== BY.indexOf(flag) && at !== BY.indexOf(flag) + 1);
      expect(call('declare', 'good', ...without)).toMatchObject({ code: 2, err: `etalon: declare needs ${flag}\n` });
    }
    expect(call('declare', 'good', ...BY, '--signatory', 'Li Na').code).toBe(2);
  });

  it('refuses a last day before the day of issue, by the clause', () => {
    const { code, err } = call('declare', 'good', ...BY, '--out', 'no.yaml', '--valid-until', '1999-01-01');
    expect([code, err]).toEqual([2, expect.stringContaining('CNF-065') as string]);
    expect(() => read('no.yaml')).toThrow();
  });
});
