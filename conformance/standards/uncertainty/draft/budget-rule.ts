import type { ClauseRef } from '../../../contract/check.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import type { DocumentRule, Violation } from '../../../contract/rule.ts';

/** A member that is an object; undefined where it is absent. */
export function objectAt(document: JsonObject, member: string): JsonObject | undefined {
  const value: Json | undefined = document[member];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The objects that a member lists; none where it is absent. */
export function objectsAt(document: JsonObject, member: string): readonly JsonObject[] {
  const value: Json | undefined = document[member];
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}

/** Where a budget stands: the pointer to it, and the measurement result around it where there is one. */
export interface BudgetPlace {
  readonly at: '' | '/budget';
  readonly result?: JsonObject;
}

/**
 * A clause on an uncertainty budget, which stands alone as a document or as the member `budget` of a measurement
 * result. `violations` gives pointers into the document.
 */
export function budgetRule(
  clause: ClauseRef,
  violations: (budget: JsonObject, place: BudgetPlace) => readonly Violation[],
): readonly DocumentRule[] {
  return [
    { clause, document: 'uncertainty/uncertainty-budget', violations: (budget) => violations(budget, { at: '' }) },
    {
      clause,
      document: 'uncertainty/measurement-result',
      violations: (result) => {
        const budget = objectAt(result, 'budget');
        return budget === undefined ? [] : violations(budget, { at: '/budget', result });
      },
    },
  ];
}
