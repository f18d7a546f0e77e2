import type { ConformanceReport } from '../../../schemas/conformance/draft/generated/types.ts';

export type ReportedClause = ConformanceReport['clauses'][number];

/** What other formats know of a clause: it holds, it does not, it does not as was expected, or nothing was said of it. */
export interface ExportedClause {
  readonly clause: ReportedClause;
  readonly outcome: 'passed' | 'failed' | 'expected' | 'skipped' | 'error' | 'undecided';
  /** In English, the language of the formats; empty where the clause holds. */
  readonly because: string;
}

const OUTCOMES: Readonly<Record<ReportedClause['verdict'], ExportedClause['outcome']>> = {
  pass: 'passed',
  declared: 'passed',
  warning: 'passed',
  fail: 'failed',
  'suite-error': 'error',
  inconclusive: 'undecided',
  'not-inspected': 'undecided',
  'expected-failure': 'expected',
  inapplicable: 'skipped',
  'not-selected': 'skipped',
};

/** Every clause of a report with one of the six outcomes that other formats tell apart. */
export const exportedClauses = ({ clauses, findings }: ConformanceReport): readonly ExportedClause[] =>
  clauses.map((clause) => ({
    clause,
    outcome: OUTCOMES[clause.verdict],
    because:
      clause.verdict === 'pass'
        ? ''
        : [clause.verdict, ...new Set(findings.filter((one) => one.clause === clause.id).map(saidOf))].join(': '),
  }));

/** Of an expected failure its reason, and where it is followed up; otherwise why it is found. */
const saidOf = ({ because, expected }: ConformanceReport['findings'][number]): string =>
  expected === undefined ? because.en : `${expected.reason} (${expected.issue}, until ${expected.until})`;

/** The implementation by name and version, or how it was reached where it never said. */
export const nameOf = ({ implementation, adapter }: ConformanceReport): string =>
  implementation === null ? adapter : `${implementation.name} ${implementation.version}`;
