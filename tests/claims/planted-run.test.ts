import { expect, it } from 'vitest';
import { digestOfBytes } from '../../conformance/claims/digest-of-bytes.ts';
import { filledStatement } from '../../conformance/claims/filled-statement.ts';
import { inspectionsOf } from '../../conformance/claims/inspections.ts';
import { obstaclesOfReport, obstaclesOfStatement } from '../../conformance/claims/obstacles.ts';
import { planOf } from '../../conformance/cli/plan-of.ts';
import type { AnyOperation, OperationName } from '../../conformance/contract/operation.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import { run } from '../../conformance/runner/run.ts';
import { documentFindings } from '../../conformance/standards/document-findings.ts';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import type { ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import { suites } from '../runner/toy.ts';
import { documentOf, PLANTED, plantedStatement, withInspections } from './planted.ts';

const IDENTITY = { name: 'toy-suite', version: '0.0.0', digest: `sha256:${'0'.repeat(64)}` };

/** The planted standard as the command plans it, put to an implementation that claims its class. */
async function judged(statement: ConformanceStatement | undefined) {
  const inspections = statement === undefined ? {} : { inspections: inspectionsOf(statement) };
  const plan = planOf(suites, PLANTED, IDENTITY, {}, { selection: {}, seed: '0x1', runs: 50, ...inspections });
  const operations = new Map<OperationName, AnyOperation>(suites.flatMap((suite) => [...suite.operations]));
  const description = {
    implementation: { name: 'toy', version: '1' },
    standards: { toy: ['0.1'] },
    classes: { toy: ['core'] },
    operations: [...operations.keys()],
  };
  const result = await run(
    { ...plan, rules: () => [] },
    inProcess('toy', () => linesOf(implementationOf(description, operations))),
    {},
  );
  return reportOf(result, { conformsTo: CONFORMS_TO, statement: { en: 'x', zh: 'x' } });
}

const verdicts = ({ clauses }: Awaited<ReturnType<typeof judged>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    clauses.filter(({ id }) => /^TOY-0(05|06|07|08|09|10)$/.test(id)).map(({ id, verdict }) => [id, verdict]),
  );

it('asks for the inspections on an implementation in claimed classes, and for no others', async () => {
  const report = await judged(undefined);
  expect(verdicts(report)).toEqual({ 'TOY-005': 'not-inspected', 'TOY-006': 'not-inspected' });
  expect([report.exitCode, report.headline.en]).toEqual([4, expect.stringMatching(/^Not inspected: /) as string]);
  expect(obstaclesOfReport({ ...report, mode: 'frozen' })).toMatchObject([
    { because: { en: 'Nobody inspected TOY-005, TOY-006.' } },
  ]);
});

it('takes them from the completed rows of a statement, which then bears a declaration', async () => {
  const stated = withInspections(plantedStatement(), { 'TOY-005': 'yes', 'TOY-006': 'yes' });
  const report = await judged(stated);
  expect(verdicts(report)).toEqual({ 'TOY-005': 'declared', 'TOY-006': 'declared' });
  expect([report.exitCode, report.headline.en]).toEqual([0, 'Conforms for toy@0.1 core.']);
  const digest = digestOfBytes(JSON.stringify(report));
  const filled = filledStatement(stated, report, digest);
  expect(documentFindings(await documentOf(filled), 'conformance/conformance-statement')).toEqual([]);
  expect(filled.rows.map(({ supported }) => supported)).toEqual([
    ...['yes', 'yes', 'yes', 'not-applicable', 'not-applicable', 'not-applicable'],
  ]);
  expect(obstaclesOfReport({ ...report, mode: 'frozen' })).toEqual([]);
  expect(obstaclesOfStatement(filled, report, digest)).toEqual([]);
  // A statement in which somebody says more than he said before the run.
  const open = await judged(withInspections(plantedStatement(), { 'TOY-006': 'yes' }));
  expect(obstaclesOfStatement(filledStatement(stated, open, digest), open, digest)).toMatchObject([
    { because: { en: 'The report does not say what the statement says of TOY-005.' } },
  ]);
});

it('does not conform where an inspection found that a requirement is not met', async () => {
  const report = await judged(withInspections(plantedStatement(), { 'TOY-005': 'no', 'TOY-006': 'no' }));
  expect(verdicts(report)).toEqual({ 'TOY-005': 'fail', 'TOY-006': 'warning' });
  expect(report.exitCode).toBe(1);
  expect(report.findings).toMatchObject([
    { clause: 'TOY-005', of: 'inspection', verdict: 'fail' },
    { clause: 'TOY-006', of: 'inspection', verdict: 'warning' },
  ]);
});
