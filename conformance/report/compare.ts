import type { ConformanceReport } from '../../schemas/conformance/draft/generated/types.ts';

/** A clause on which reports differ: what each says of it, `null` where it is silent. */
export interface Difference {
  readonly clause: string;
  readonly verdicts: readonly (string | null)[];
}

/** The clauses on which two or more reports differ, by id. */
export function differencesOf(reports: readonly ConformanceReport[]): readonly Difference[] {
  const byClause = reports.map(({ clauses }) => new Map(clauses.map(({ id, verdict }) => [id, verdict])));
  const ids = [...new Set(byClause.flatMap((clauses) => [...clauses.keys()]))].sort();
  return ids
    .map((clause) => ({ clause, verdicts: byClause.map((clauses) => clauses.get(clause) ?? null) }))
    .filter(({ verdicts }) => new Set(verdicts).size > 1);
}
