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
  const refs = new Map<string, ClauseRef>();
  const { probes, checks, vectors, inspections } = evidence;
  const tested = [...probes, ...checks, ...vectors].map(({ clause }) => clause);
  for (const clause of [...inspections.keys(), ...tested]) refs.set(clauseId(clause), clause);
  return [...refs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, clause]) => clauseResult(plan, id, clause, evidence));
}

function clauseResult(plan: RunPlan, id: string, clause: ClauseRef, evidence: Evidence): ClauseResult {
  const of = <One extends { readonly clause: ClauseRef }>(all: readonly One[]): readonly One[] =>
    all.filter((one) => clauseId(one.clause) === id);
  const [probes, checks, vectors] = [of(evidence.probes), of(evidence.checks), of(evidence.vectors)];
  const facts = plan.clauses.get(id);
  const level = facts?.level ?? 'shall';
  const inspected = [...evidence.inspections].filter(([ref]) => clauseId(ref) === id).map(([, verdict]) => verdict);
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
