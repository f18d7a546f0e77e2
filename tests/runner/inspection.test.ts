import { expect, it } from 'vitest';
import type { AnyOperation, OperationName } from '../../conformance/contract/operation.ts';
import { implementationOf } from '../../conformance/protocol/implementation.ts';
import { inProcess, linesOf } from '../../conformance/protocol/in-process.ts';
import { findingsOf } from '../../conformance/report/findings-of.ts';
import { page } from '../../conformance/report/html/page.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import type { Inspection } from '../../conformance/runner/inspection.ts';
import { judgeTranscript } from '../../conformance/runner/judge-transcript.ts';
import type { ClauseFacts } from '../../conformance/runner/plan.ts';
import { run } from '../../conformance/runner/run.ts';
import { documentFindings } from '../../conformance/standards/document-findings.ts';
import { CONFORMS_TO } from '../../schemas/conformance/draft/generated/conforms-to.ts';
import { documentOf } from '../claims/planted.ts';
import { suites, toyPlan } from './toy.ts';

const operations = new Map<OperationName, AnyOperation>(suites.flatMap((suite) => [...suite.operations]));

const toy = (classes: Readonly<Record<string, readonly string[]>>) =>
  inProcess('toy', () =>
    linesOf(
      implementationOf(
        {
          implementation: { name: 'toy', version: '1' },
          standards: { toy: ['0.1'] },
          classes,
          operations: ['toy/sum', 'toy/root', 'conformance/echo'],
          concurrency: { maxInFlight: 16 },
        },
        operations,
      ),
    ),
  );

const facts = (id: string, changes: Partial<ClauseFacts> = {}): ClauseFacts => ({
  ...{ id, rev: 1, standard: 'toy', level: 'shall', class: 'core', inspected: true },
  ...changes,
});

const plan = (inspections: readonly Inspection[] | undefined, planted: readonly ClauseFacts[] = [facts('TOY-009')]) =>
  toyPlan({
    clauses: new Map([...toyPlan().clauses, ...planted.map((one): [string, ClauseFacts] => [one.id, one])]),
    ...(inspections === undefined ? {} : { inspections }),
  });

const judged = async (...[inspections, planted]: Parameters<typeof plan>) => {
  let transcript = '';
  const planned = plan(inspections, planted);
  const result = await run(planned, toy({ toy: ['core'] }), { transcript: (lines) => (transcript += lines) });
  expect(judgeTranscript(transcript.split('\n'), planned)).toEqual(result);
  return result;
};

const verdictOf = (result: Awaited<ReturnType<typeof judged>>, id = 'TOY-009') =>
  result.clauses.find((clause) => clause.id === id)?.verdict;

it('is not inspected where nobody states what he found, and then nothing conforms plainly', async () => {
  const result = await judged(undefined);
  expect([verdictOf(result), result.verdict, result.exitCode]).toEqual(['not-inspected', 'not-inspected', 4]);
  expect(result.claims).toMatchObject([{ class: 'core', verdict: 'not-inspected' }]);
  expect(result.headline).toEqual({
    en: 'Not inspected: 1 clauses are declared in no statement (TOY-009).',
    zh: expect.stringContaining('未检查') as string,
  });
  expect(findingsOf(result)).toMatchObject([{ clause: 'TOY-009', of: 'inspection', verdict: 'not-inspected' }]);
  expect(JSON.stringify(reportOf(result, { conformsTo: CONFORMS_TO, statement: { en: 'x', zh: 'x' } }))).not.toMatch(
    /Conforms|"符合/,
  );
});

it('is declared where a completed row states it, counted apart from what passed', async () => {
  const result = await judged([{ clause: 'TOY-009@1', supported: 'yes' }]);
  expect([verdictOf(result), result.verdict, result.exitCode]).toEqual(['declared', 'declared', 0]);
  const report = reportOf(result, { conformsTo: CONFORMS_TO, statement: { en: 'x', zh: 'x' } });
  expect(report.totals.clauses.declared).toBe(1);
  expect(report.headline.en).toBe('Conforms for toy@0.1 core.');
  expect(documentFindings(await documentOf(report), 'conformance/conformance-report')).toEqual([]);
  expect(page(report, new Map(), 'en', '')).toMatch(/TOY-009[\s\S]*declared/);
});

it.each([
  ['shall', 'no', 'fail', 1],
  ['should', 'no', 'warning', 0],
  ['should not', 'no', 'warning', 0],
  ['shall', 'not-applicable', 'inapplicable', 0],
] as const)('of a %s, “%s” is %s', async (level, supported, verdict, exit) => {
  const result = await judged([{ clause: 'TOY-009@1', supported }], [facts('TOY-009', { level })]);
  expect([verdictOf(result), result.exitCode]).toEqual([verdict, exit]);
});

it('takes nothing from a row of another revision or another clause', async () => {
  for (const clause of ['TOY-009@2', 'TOY-010@1'] as const) {
    expect(verdictOf(await judged([{ clause, supported: 'yes' }]))).toBe('not-inspected');
  }
});

it('counts beside what a run finds: the worst of both', async () => {
  const both = [facts('TOY-001')];
  expect(verdictOf(await judged([{ clause: 'TOY-001@1', supported: 'yes' }], both), 'TOY-001')).toBe('declared');
  expect(verdictOf(await judged(undefined, both), 'TOY-001')).toBe('not-inspected');
});

it('never asks for an inspection of a class that is not claimed, nor of a clause that is on somebody else', async () => {
  const other = await judged(undefined, [facts('TOY-009', { class: 'more' }), facts('TOY-010', { inspected: false })]);
  expect([verdictOf(other), verdictOf(other, 'TOY-010'), other.exitCode]).toEqual([undefined, undefined, 0]);
  const unclaimed = await run(plan(undefined), toy({}), {});
  expect([verdictOf(unclaimed), unclaimed.exitCode]).toEqual([undefined, 0]);
});
