import { describe, expect, it } from 'vitest';
import { conformanceReport } from '../../.generated/document-validators.js';
import { failureFile, failuresOf } from '../../conformance/report/failure-file.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import { runRecord } from '../../conformance/report/run-record.ts';
import { SAMPLE_RESULT } from './sample-result.ts';

const CONTEXT = {
  conformsTo: 'https://w3id.org/ai-metrology/std/conformance/0.1',
  statement: { en: 'It is not a standard.', zh: '不是标准。' },
};

describe('the canonical report', () => {
  const report = reportOf(SAMPLE_RESULT, CONTEXT);

  it('validates against its own schema', () => {
    conformanceReport(report);
    expect(conformanceReport.errors ?? []).toEqual([]);
  });

  it('counts clauses and cases by verdict, and leaves out what did not occur', () => {
    expect(report.totals).toEqual({
      clauses: { fail: 1, pass: 2, warning: 1 },
      cases: { fail: 1, pass: 4161 },
    });
  });

  it('says what a claim lacks, then what did not pass, each once', () => {
    expect(report.findings.map(({ clause, of, verdict, failure }) => [clause, of, verdict, failure?.id])).toEqual([
      [undefined, 'uncertainty/core', 'fail', undefined],
      ['UNC-010', 'UNC-010', 'warning', undefined],
      ['UNC-030', 'UNC-030', 'fail', 'UNC-030_combine-17'],
    ]);
  });

  it('gives the digits of every vector with numbers, and what conforms', () => {
    expect(report.accuracy.map(({ vector, digits, required }) => [vector, digits, required])).toEqual([
      ['gum-h-1-combined', 3, 2],
      ['collinear', 15.4, 13],
    ]);
  });

  it('leaves the margin out where every equality is exact', () => {
    expect(report.clauses.map(({ id, margin }) => [id, margin])).toEqual([
      ['CNF-001', undefined],
      ['UNC-010', undefined],
      ['UNC-021', 0.4375],
      ['UNC-030', 0.01],
    ]);
  });

  it('has the same bytes each time, and neither a clock nor the error stream in it', () => {
    const fault = { kind: 'crash', because: { en: 'It ended.', zh: '已结束。' }, stderr: 'secret' } as const;
    const text = JSON.stringify(reportOf({ ...SAMPLE_RESULT, fault }, CONTEXT));
    expect(JSON.stringify(reportOf({ ...SAMPLE_RESULT, fault }, CONTEXT))).toBe(text);
    expect(text).not.toMatch(/secret|20\d\d-\d\d-\d\dT/);
  });

  it('is valid for an implementation that never answered', () => {
    const silent = reportOf(
      {
        ...SAMPLE_RESULT,
        implementation: null,
        ended: 'not-started',
        clauses: [],
        checks: [],
        vectors: [],
        probes: [],
      },
      CONTEXT,
    );
    conformanceReport(silent);
    expect(conformanceReport.errors ?? []).toEqual([]);
    expect(silent.totals).toEqual({ clauses: {}, cases: {} });
  });

  it('is not accepted with a member that the schema does not know', () => {
    expect(conformanceReport({ ...report, at: '2026-01-01' })).toBe(false);
  });
});

describe('what stands beside the report', () => {
  it('writes a failure in two lines: the suite and run, then the case in full', () => {
    const [failure] = failuresOf(SAMPLE_RESULT);
    if (failure === undefined) throw new Error('the sample has a failure');
    const [header, body, end] = failureFile(failure, SAMPLE_RESULT).split('\n');
    expect(JSON.parse(header ?? '')).toEqual({
      type: 'conformance-failure',
      suite: SAMPLE_RESULT.suite,
      runSeed: '0x2a',
    });
    expect(JSON.parse(body ?? '')).toEqual(failure);
    expect(end).toBe('');
  });

  it('keeps times, the machine and the error stream in the record of the run', () => {
    const record = runRecord(
      { ...SAMPLE_RESULT, fault: { kind: 'crash', because: { en: 'It ended.', zh: '已结束。' }, stderr: 'trace' } },
      {
        startedAt: '2026-11-23T06:00:00Z',
        endedAt: '2026-11-23T06:00:02Z',
        wallSeconds: 2,
        command: ['python3', 'adapter.py'],
        node: 'v20.20.2',
        platform: 'linux',
        architecture: 'x64',
        processors: 2,
      },
    );
    expect(record).toMatchObject({ cases: 4162, casesPerSecond: 2081, fault: { kind: 'crash', stderr: 'trace' } });
  });
});
