import type { Json } from './json.ts';
import type { Mutant } from './mutant.ts';
import { isUndefined, type OperationName, result } from './operation.ts';
import { wrongAnswer } from './wrong-answer.ts';

interface Findings {
  readonly accepted: boolean;
  readonly findings: readonly { readonly clause?: string }[];
}

/**
 * The mutant of a clause on documents: a validation that knows every clause but this one. For a clause that stands in
 * a schema it is the schema without the keyword that cites it, for a rule it is the set of rules without that rule.
 */
export const notEnforced = (operation: OperationName, clause: string, advice: ReadonlySet<string>): Mutant =>
  wrongAnswer<Json, Findings>(operation, `${clause}/not-enforced`, (right) => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    const left = right.output.findings.filter((found) => found.clause !== clause);
    if (left.length === right.output.findings.length) return right;
    const accepted = left.every((found) => found.clause !== undefined && advice.has(found.clause));
    return result({ ...right.output, accepted, findings: left });
  });
