import { clauseId } from '../contract/clause-id.ts';
import type { ClauseRef } from '../contract/check.ts';
import { compareVerdicts, SITUATIONS, worstVerdict, type Verdict } from '../judge/verdict.ts';
import type { RunPlan } from './plan.ts';
import type { CheckResult, ClauseResult, ProbeResult, VectorResult } from './result.ts';

/** All that a run found, as it bears on clauses. */
export interface Evidence {
  readonly probes: readonly ProbeResult[];
  readonly checks: readonly CheckResult[];
  readonly vectors: readonly VectorResult[];
  /** What is stated of clauses that an inspection decides. */
  readonly inspections: ReadonlyMap<ClauseRef, Verdict>;
}

/** Every clause with evidence, by id; its verdict is the worst of its probes, checks, vectors and inspections. */
export function clauseResults(plan: RunPlan, evidence: Evidence): readonly ClauseResult[] {
  const found = new Map<string, Found>();
  const of = (clause: ClauseRef): Found => {
    const id = clauseId(clause);
    const before = found.get(id);
    const one = before ?? { clause, probes: [], checks: [], vectors: [], inspected: [] };
    // What is tested last says which revision it is of.
    one.clause = clause;
    if (before === undefined) found.set(id, one);
    return one;
  };
  for (const [clause, verdict] of evidence.inspections) of(clause).inspected.push(verdict);
  for (const probe of evidence.probes) of(probe.clause).probes.push(probe);
  for (const check of evidence.checks) of(check.clause).checks.push(check);
  for (const vector of evidence.vectors) of(vector.clause).vectors.push(vector);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, one]) => clauseResult(plan, id, one));
}

/** What bears on one clause. */
interface Found {
  clause: ClauseRef;
  readonly probes: ProbeResult[];
  readonly checks: CheckResult[];
  readonly vectors: VectorResult[];
  readonly inspected: Verdict[];
}

function clauseResult(plan: RunPlan, id: string, found: Found): ClauseResult {
  const { clause, probes, checks, vectors, inspected } = found;
  const facts = plan.clauses.get(id);
  const level = facts?.level ?? 'shall';
  const worst = worstVerdict([...[...probes, ...checks, ...vectors].map(({ verdict }) => verdict), ...inspected]);
  const isAdvice = level === 'should' || level === 'should not';
  return {
    clause,
    id,
    rev: facts?.rev ?? Number(clause.slice(clause.lastIndexOf('@') + 1)),
    standard: facts?.standard ?? checks[0]?.standard ?? vectors[0]?.standard ?? 'conformance',
    level,
    verdict: worst === 'fail' && isAdvice ? SITUATIONS['should-not-met'] : worst,
    probes: probes.map((one) => one.id),
    checks: checks.map((one) => one.id),
    vectors: vectors.map((one) => one.id),
    cases:
      [...probes, ...checks].reduce((sum, { cases }) => sum + cases, 0) +
      vectors.filter(({ verdict }) => compareVerdicts(verdict, 'pass') >= 0).length,
    margin: checks.reduce<number | null>(
      (largest, { margin }) => (margin === null ? largest : Math.max(largest ?? 0, margin)),
      null,
    ),
  };
}
