import type { ConformanceReport, ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import { supportOf } from '../standards/conformance/draft/support-of.ts';

/**
 * A conformance statement with what a run found: each row that a run decides has the verdict, the cases and the digest of
 * the report as its evidence. A row of which the report says nothing is left open; what an inspection decides is left as
 * it is.
 */
export function filledStatement(
  statement: ConformanceStatement,
  report: ConformanceReport,
  digest: string,
): ConformanceStatement {
  const found = new Map<string, ConformanceReport['clauses'][number]>(report.clauses.map((one) => [one.id, one]));
  return {
    ...statement,
    rows: statement.rows.map((row) => {
      if (row.decidedBy !== 'run') return row;
      const { evidence: _, ...open } = row;
      const judged = found.get(row.clause);
      if (judged === undefined || judged.rev !== row.rev) return { ...open, supported: 'to-be-stated' };
      const { verdict, cases } = judged;
      return { ...open, supported: supportOf(verdict), evidence: { of: 'run', verdict, cases, report: digest } };
    }),
  };
}
