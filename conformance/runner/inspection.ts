import type { ClauseRef } from '../contract/check.ts';
import { clauseId } from '../contract/clause-id.ts';
import { SITUATIONS, type Verdict } from '../judge/verdict.ts';
import type { ClauseFacts, RunPlan } from './plan.ts';
import type { Selected } from './select.ts';

/** What somebody who inspected an implementation states of one clause. */
export interface Inspection {
  readonly clause: ClauseRef;
  readonly supported: 'yes' | 'no' | 'not-applicable';
}

/**
 * The verdicts of clauses that an inspection decides, by id: of those of claimed and selected classes, and of no others.
 * Where nobody states what he found, the clause is not inspected, and nothing conforms plainly.
 */
export function inspectionVerdicts(
  { clauses, inspections = [] }: RunPlan,
  { claims, counts }: Pick<Selected, 'claims' | 'counts'>,
): ReadonlyMap<ClauseRef, Verdict> {
  const stated = new Map(inspections.map((one) => [clauseId(one.clause), one]));
  const found = new Map<ClauseRef, Verdict>();
  for (const facts of clauses.values()) {
    if (facts.inspected !== true) continue;
    const ref = `${facts.id}@${facts.rev}` as ClauseRef;
    const claimed = claims.some(({ standard, name }) => standard === facts.standard && name === facts.class);
    if (!claimed || !counts(ref, facts.standard)) continue;
    const inspection = stated.get(facts.id);
    found.set(ref, inspection?.clause === ref ? verdictOf(inspection, facts) : NOT_INSPECTED);
  }
  return found;
}

const NOT_INSPECTED = SITUATIONS['inspection-without-statement'];

function verdictOf({ supported }: Inspection, { level }: ClauseFacts): Verdict {
  if (supported === 'yes') return SITUATIONS['inspection-with-statement'];
  if (supported === 'not-applicable') return 'inapplicable';
  return level === 'should' || level === 'should not' ? SITUATIONS['should-not-met'] : 'fail';
}
