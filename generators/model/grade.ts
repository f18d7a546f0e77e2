/** How far the tests of a clause have been proven; `none` where nothing tests it. Each grade includes those before it. */
export type Grade = 'none' | 'linked' | 'exercised' | 'discriminating' | 'independent';

/** What the kill matrix says of a clause: its checks, and the mutants of it that they reject or let pass. */
export interface ClauseEvidence {
  readonly checks: readonly string[];
  readonly killed: readonly string[];
  readonly survived: readonly string[];
}

/**
 * The grade of a clause.
 *
 * @param linked whether a check cites it
 * @param evidence what a real run found; undefined where none has been recorded
 * @param oracleKinds for each vector of the clause, the kinds of the oracles that agree on its expected values
 */
export function gradeOf(
  linked: boolean,
  evidence: ClauseEvidence | undefined,
  oracleKinds: readonly (readonly string[])[],
): Grade {
  if (!linked) return 'none';
  if (evidence === undefined || evidence.checks.length === 0) return 'linked';
  if (evidence.killed.length === 0 || evidence.survived.length > 0) return 'exercised';
  return oracleKinds.some((kinds) => new Set(kinds).size >= 2) ? 'independent' : 'discriminating';
}
