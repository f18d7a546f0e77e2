import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';
import { exportedClauses, type ExportedClause, nameOf } from './exported.ts';
import { jsonDocument } from './json-document.ts';
import { uuidOf } from './uuid.ts';

const STATUS: Readonly<Record<ExportedClause['outcome'], 'passed' | 'failed' | 'skipped' | 'other'>> = {
  passed: 'passed',
  failed: 'failed',
  // Known to fail, and not looked for: what other tools call a skipped test. `rawStatus` tells it apart.
  expected: 'skipped',
  skipped: 'skipped',
  error: 'other',
  undecided: 'other',
};

/** When a run began and ended, in milliseconds since 1970; a report itself has no clock. */
export interface Span {
  readonly start: number;
  readonly stop: number;
}

/** CTRF 0.0, a test a clause. Its ids are UUIDs, so that the clause id is the name and a label. */
export function ctrf(report: ConformanceReport, { start, stop }: Span): string {
  const clauses = exportedClauses(report);
  const tests = clauses.map(({ clause, outcome, because }) => ({
    id: uuidOf(`${report.suite.digest} ${report.seed} ${nameOf(report)} ${clause.id}`),
    name: clause.id,
    status: STATUS[outcome],
    duration: 0,
    rawStatus: clause.verdict,
    suite: [clause.standard],
    tags: [clause.level],
    ...(because === '' ? {} : { message: because }),
  }));
  const count = (status: string): number => tests.filter((test) => test.status === status).length;
  const document = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    reportId: uuidOf(`${report.suite.digest} ${report.seed} ${nameOf(report)}`),
    generatedBy: `etalon ${report.suite.version}`,
    results: {
      tool: { name: 'etalon', version: report.suite.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: 0,
        other: count('other'),
        start,
        stop,
      },
      tests,
      environment: { appName: report.implementation?.name ?? report.adapter },
    },
  };
  return jsonDocument(document);
}
