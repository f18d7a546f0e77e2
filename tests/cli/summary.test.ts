import { describe, expect, it } from 'vitest';
import { summary } from '../../conformance/cli/summary.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import { SAMPLE_RESULT, SAMPLE_TEXTS } from '../report/sample-result.ts';

const report = reportOf(SAMPLE_RESULT, {
  conformsTo: 'https://w3id.org/ai-metrology/std/conformance/0.1',
  statement: { en: 'It is not a standard.', zh: '不是标准。' },
});
const PLAIN = { colour: false, columns: 100 };

describe('the end of a run', () => {
  it('says the one thing to know, the clauses by verdict, the smallest case, where the report is and the exit code', () => {
    expect(summary(report, SAMPLE_TEXTS, 'out', 'en', PLAIN).split('\n')).toEqual([
      'Does not conform: 1 clause of 4 is not met.',
      '',
      'fail        1  UNC-030',
      'warning     1  UNC-010',
      'pass        2  CNF-001 UNC-021',
      '',
      'UNC-030  uncertainty/combine',
      '  The combined standard uncertainty shall be calculated by Formula (3), with every correlation that',
      '  is stated.',
      '  standardUncertainty is 1; the reference is 2.23606797749979, and the tolerance is 1e-13 of it.',
      '  input     { "components": [ { "standardUncertainty": 1 }, { "standardUncertainty": 2, "sensitivity": -1 } ] }',
      '  expected  { "standardUncertainty": 2.23606797749979, "contributions": [1, 2] }',
      '  got       { "standardUncertainty": 1, "contributions": [1, -2] }',
      '  etalon replay out/failures/UNC-030_combine-17.jsonl -- python3 adapter.py',
      '',
      'uncertainty/core  The class core of uncertainty is claimed, and its operation uncertainty/type-a is not declared.',
      'UNC-010  Three significant digits.',
      '',
      'report: out/index.html',
      'exit 1: does not conform',
      '',
    ]);
  });

  it('names what is inapplicable, and why; a part that holds is not conformance', () => {
    const [clause] = report.clauses;
    const [check] = report.checks;
    if (clause === undefined || check === undefined) throw new Error('a sample without clauses');
    const part: typeof report = {
      ...report,
      exitCode: 0,
      findings: [],
      selection: { standards: [], classes: [], clauses: ['CNF-001'] },
      clauses: [clause, { ...clause, id: 'UNC-020', verdict: 'inapplicable' }],
      checks: [{ ...check, operation: 'uncertainty/type-a', clause: 'UNC-020', verdict: 'inapplicable' }],
    };
    expect(summary(part, SAMPLE_TEXTS, 'out', 'en', PLAIN).split('\n').slice(2)).toEqual([
      'pass             1  CNF-001',
      'inapplicable     1  UNC-020',
      '                    not declared: uncertainty/type-a',
      '',
      'report: out/index.html',
      'exit 0: what was selected holds',
      '',
    ]);
  });

  it('says of a shard that nothing fails in it, and not that anything conforms', () => {
    const shard: typeof report = {
      ...report,
      exitCode: 0,
      verdict: 'inconclusive',
      findings: [],
      shard: { number: 2, of: 4 },
    };
    expect(summary(shard, SAMPLE_TEXTS, 'out', 'en', PLAIN)).toMatch(/\nexit 0: nothing fails in this shard\n$/);
    expect(summary(shard, SAMPLE_TEXTS, 'out', 'zh', PLAIN)).toMatch(/\n退出码0：此分片中均未失败\n$/);
  });

  it('names as many operations that are not declared as fit in a line', () => {
    const [clause] = report.clauses;
    const [check] = report.checks;
    if (clause === undefined || check === undefined) throw new Error('a sample without clauses');
    const operations = Array.from({ length: 40 }, (_, at) => `uncertainty/operation-${at + 10}` as const);
    const text = summary(
      {
        ...report,
        clauses: [{ ...clause, verdict: 'inapplicable' }],
        checks: operations.map((operation) => ({ ...check, operation, verdict: 'inapplicable' })),
      },
      SAMPLE_TEXTS,
      'out',
      'en',
      PLAIN,
    );
    expect(text).toContain('not declared: uncertainty/operation-10, uncertainty/operation-11 … +38\n');
    for (const line of text.split('\n').slice(0, 5)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('says it in Chinese', () => {
    const text = summary(report, SAMPLE_TEXTS, 'out', 'zh', PLAIN);
    expect(text).toMatch(/^不符合：4条中有1条未满足。\n/);
    expect(text).toContain('\n不通过     1  UNC-030\n');
    expect(text).toMatch(/退出码1：不符合\n$/);
  });

  it('is coloured where that is wanted, and otherwise holds no control character', () => {
    expect(summary(report, SAMPLE_TEXTS, 'out', 'en', { ...PLAIN, colour: true })).toContain(
      '\u001b[31mfail\u001b[39m',
    );
    // oxlint-disable-next-line no-control-regex -- that there is none is what is tested
    expect(summary(report, SAMPLE_TEXTS, 'out', 'en', PLAIN)).not.toMatch(/\u001b/);
  });
});
