import { describe, expect, it } from 'vitest';
import catalogue from '../../.generated/catalogue.json' with { type: 'json' };
import { filledStatement } from '../../conformance/claims/filled-statement.ts';
import { implementationFindings } from '../../conformance/claims/implementation-findings.ts';
import { inspectionsOf } from '../../conformance/claims/inspections.ts';
import { newStatement } from '../../conformance/claims/new-statement.ts';
import { statementFindings } from '../../conformance/claims/statement-findings.ts';
import { documentFindings } from '../../conformance/standards/document-findings.ts';
import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { ConformanceReport, ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { documentOf, PLANTED, plantedStatement, TOY, withInspections } from './planted.ts';

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, at }) => `${code} ${at.pointer}`);

const rowsOf = ({ rows }: ConformanceStatement): readonly string[] =>
  rows.map(({ clause, status, decidedBy, supported }) => `${clause} ${status} ${decidedBy} ${supported}`);

describe('a new statement', () => {
  it('has a row for every clause of the class, and leaves open what a run or an inspection decides', () => {
    expect(rowsOf(plantedStatement())).toEqual([
      'TOY-001 mandatory run to-be-stated',
      'TOY-005 mandatory inspection to-be-stated',
      'TOY-006 recommended inspection to-be-stated',
      'TOY-007 mandatory nothing not-applicable',
      'TOY-008 prohibited nothing not-applicable',
      'TOY-009 optional nothing not-applicable',
    ]);
  });

  it('leaves out a class without clauses', () => {
    const { classes } = newStatement(PLANTED, { standards: [], classes: [] }, TOY);
    expect(classes.map((one) => one.class)).toEqual(['core', 'more']);
  });

  it('of each class of the series is valid, and states every clause of the series', async () => {
    const series = catalogue as Catalogue;
    const statement = newStatement(series, { standards: [], classes: [] }, TOY);
    const document = await documentOf(statement);
    expect(documentFindings(document, 'conformance/conformance-statement')).toEqual([]);
    expect(statementFindings(document, series)).toEqual([]);
    const ids = series.standards.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(statement.rows.map(({ clause }) => clause).sort()).toEqual(ids.sort());
    // No clause of the series is both on an implementation and for an inspection; the planted ones are.
    expect(statement.rows.filter(({ decidedBy }) => decidedBy === 'inspection')).toEqual([]);
  });
});

describe('a statement beside the standards', () => {
  const findings = async (change: (statement: ConformanceStatement) => ConformanceStatement) =>
    told(statementFindings(await documentOf(change(plantedStatement())), PLANTED));
  const row = (at: number, changes: Partial<ConformanceStatement['rows'][number]>) => (one: ConformanceStatement) => ({
    ...one,
    rows: one.rows.map((old, index) => (index === at ? { ...old, ...changes } : old)),
  });

  it('is found right as it is written', async () => {
    expect(await findings((one) => one)).toEqual([]);
  });

  it.each([
    [
      'an unknown clause',
      row(1, { clause: 'TOY-050' }),
      ['statement-row-missing /classes/0', 'statement-clause-unknown /rows/1/clause'],
    ],
    ['an old revision', row(1, { rev: 1 }), ['statement-revision /rows/1/rev']],
    ['another level', row(0, { level: 'may' }), ['statement-row-differs /rows/0/level']],
    [
      'an inspection where a run decides',
      row(0, { decidedBy: 'inspection' }),
      ['statement-row-differs /rows/0/decidedBy'],
    ],
    [
      'nothing where an inspection decides',
      row(1, { decidedBy: 'nothing' }),
      ['statement-row-differs /rows/1/decidedBy'],
    ],
    ['a clause of another class', row(2, { class: 'more' }), ['statement-row-differs /rows/2/class']],
  ] as const)('shows %s', async (_what, change, expected) => {
    expect(await findings(change)).toEqual(expected);
  });

  it.each([
    ['class', { class: 'cor' }],
    ['version', { version: '0.2' }],
    ['standard', { standard: 'toys' }],
  ])('shows a class of another %s', async (_what, change) => {
    const changed = await findings((one) => ({ ...one, classes: one.classes.map((of) => ({ ...of, ...change })) }));
    expect(changed).toEqual(['statement-class-unknown /classes/0']);
  });

  it('shows a clause without a row, by line and column', async () => {
    const document = await documentOf({ ...plantedStatement(), rows: plantedStatement().rows.slice(1) });
    const [found] = statementFindings(document, PLANTED);
    expect(found).toMatchObject({
      message: { en: 'TOY-001, a clause of toy@0.1 core, has no row.' },
      at: { file: 'statement.json', line: 9, column: 5, pointer: '/classes/0' },
    });
  });
});

describe('a statement beside an implementation', () => {
  const beside = async (name: string, version: string, claims = true) =>
    told(implementationFindings(await documentOf(plantedStatement()), { name, version, claims: () => claims }));

  it('is about it, its version and its claims, or says what is not', async () => {
    expect(await beside('toy', '1')).toEqual([]);
    expect(await beside('top', '1')).toEqual(['statement-implementation /implementation/name']);
    expect(await beside('toy', '2')).toEqual(['statement-implementation /implementation/version']);
    expect(await beside('toy', '1', false)).toEqual(['statement-class-not-claimed /classes/0']);
  });
});

describe('a filled statement', () => {
  const report = (verdict: string, rev = 1) =>
    ({ clauses: [{ id: 'TOY-001', rev, verdict, cases: 7 }] }) as unknown as ConformanceReport;
  const digest = `sha256:${'a'.repeat(64)}`;

  it('has the verdict, the cases and the report as evidence of what a run decides, and nothing else new', () => {
    const stated = withInspections(plantedStatement(), { 'TOY-005': 'yes' });
    const filled = filledStatement(stated, report('pass'), digest);
    expect(filled.rows[0]).toMatchObject({
      supported: 'yes',
      evidence: { of: 'run', verdict: 'pass', cases: 7, report: digest },
    });
    expect(filled.rows.slice(1)).toEqual(stated.rows.slice(1));
  });

  it('forgets the evidence of an earlier run, and of another revision', () => {
    const filled = filledStatement(plantedStatement(), report('pass'), digest);
    expect(filledStatement(filled, report('fail'), digest).rows[0]).toMatchObject({ supported: 'no' });
    for (const other of [{ clauses: [] } as unknown as ConformanceReport, report('pass', 2)]) {
      const { supported, evidence } = filledStatement(filled, other, digest).rows[0] ?? {};
      expect([supported, evidence]).toEqual(['to-be-stated', undefined]);
    }
  });

  it('hands only completed inspections to the runner', () => {
    const stated = withInspections(plantedStatement(), { 'TOY-005': 'yes', 'TOY-006': 'no' });
    expect(inspectionsOf(plantedStatement())).toEqual([]);
    expect(inspectionsOf(stated)).toEqual([
      { clause: 'TOY-005@2', supported: 'yes' },
      { clause: 'TOY-006@1', supported: 'no' },
    ]);
  });
});
