import { describe, expect, it } from 'vitest';
import { rules } from '../../conformance/standards/generated/rules.ts';
import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import { headlineOf } from '../../conformance/runner/headline.ts';
import type { ClauseResult, RunResult } from '../../conformance/runner/result.ts';
import { SAMPLE_RESULT } from './sample-result.ts';

const CONTEXT = {
  conformsTo: 'https://w3id.org/ai-metrology/std/conformance/0.1',
  statement: { en: 'It is not a standard.', zh: '不是标准。' },
};

/** The run of the sample in which every clause has the verdict given, with the headline that the suite gives it. */
function runThat(verdict: ClauseResult['verdict'], more: Partial<RunResult> = {}): RunResult {
  const clauses = SAMPLE_RESULT.clauses.slice(0, 2).map((clause) => ({ ...clause, verdict }));
  const run = { ...SAMPLE_RESULT, claims: [], clauses, verdict, fault: null, ended: 'complete' as const, ...more };
  return { ...run, headline: headlineOf(run, null, run.selection === null ? null : run.clauses) };
}

const broken = (run: RunResult): readonly string[] => {
  const report = reportOf(run, CONTEXT) as unknown as JsonObject;
  return rules
    .filter(({ clause }) => ['CNF-022@1', 'CNF-023@1', 'CNF-024@1'].includes(clause))
    .flatMap((rule) => rule.violations(report).map(({ pointer }) => `${rule.clause} ${pointer}`));
};

const stopped = { kind: 'crash', because: { en: 'It ended.', zh: '已结束。' }, stderr: '' } as const;

describe('the headline of every kind of run is one that the standard allows', () => {
  it.each([
    ['pass', {}, 'Conforms for 2 of 3 operations; 1 unknown.', '3个操作中有2个符合；另有1个未知操作。'],
    [
      'fail',
      {},
      'Does not conform: 2 of 2 clauses fail (CNF-001, UNC-010).',
      '不符合：2条中有2条未通过（CNF-001、UNC-010）。',
    ],
    ['inconclusive', {}, 'Inconclusive on 2 clauses (CNF-001, UNC-010).', '有2条无法判定（CNF-001、UNC-010）。'],
    [
      'not-inspected',
      {},
      'Not inspected: 2 clauses are declared in no statement (CNF-001, UNC-010).',
      '未检查：有2条未在任何声明中给出（CNF-001、UNC-010）。',
    ],
    ['suite-error', { clauses: [] }, 'The suite itself broke: nothing ran.', '测试套件自身出错：没有运行任何用例。'],
    ['fail', { ended: 'stopped', fault: stopped }, 'Stopped: It ended.', '已停止：已结束。'],
    [
      'pass',
      { selection: { clauses: ['CNF-001', 'UNC-010'] } },
      'CNF-001, UNC-010 hold: 2 clauses of 2 were selected; no statement on conformance.',
      'CNF-001、UNC-010符合：2条中选择了2条；不构成对符合性的陈述。',
    ],
  ] as const)('%s %j', (verdict, more, en, zh) => {
    const run = runThat(verdict, more);
    expect(run.headline).toEqual({ en, zh });
    expect(broken(run)).toEqual([]);
  });

  it('and another one is found', () => {
    const headline = { en: 'Conforms, and is certified.', zh: '符合。' };
    expect(broken({ ...runThat('fail'), headline })).toEqual([
      'CNF-022@1 /headline/en',
      'CNF-022@1 /headline/zh',
      'CNF-023@1 /headline/en',
    ]);
  });
});

it('counts what the report lists', () => {
  const report = reportOf(runThat('pass'), CONTEXT) as unknown as JsonObject;
  const rule = rules.find(({ clause }) => clause === 'CNF-024@1');
  const totals = (clauses: Json): JsonObject => ({ ...report, totals: { clauses, cases: {} } });
  expect(rule?.violations(totals({ pass: 2 }))).toEqual([]);
  expect(rule?.violations(totals({ pass: 1, fail: 1 })).map(({ pointer }) => pointer)).toEqual([
    '/totals/clauses/pass',
    '/totals/clauses/fail',
  ]);
});
