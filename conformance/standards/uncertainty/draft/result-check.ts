import type { Arbitrary } from 'fast-check';
import type { Check, ClauseRef } from '../../../contract/check.ts';
import { clauseId } from '../../../contract/clause-id.ts';
import { documentCheck, type MinimalViolation } from '../../../contract/document-check.ts';
import type { Json, JsonObject } from '../../../contract/json.ts';
import type { Mutant } from '../../../contract/mutant.ts';
import { isUndefined } from '../../../contract/operation.ts';
import type { Violation } from '../../../contract/rule.ts';
import { rules } from '../../generated/rules.ts';
import { reportInputs } from './arbitraries/reports.ts';
import { results } from './arbitraries/results.ts';
import { validate } from './reference/validate.ts';

/** Clauses that recommend and do not require. */
export const advice: ReadonlySet<string> = new Set(
  rules.filter(({ level }) => level === 'should').map(({ clause }) => clauseId(clause)),
);

/** Where a document breaks a clause that is a rule. */
export const violationsOf =
  (clause: ClauseRef, document = 'uncertainty/measurement-result') =>
  (value: JsonObject): readonly Violation[] =>
    rules
      .filter((rule) => rule.clause === clause && rule.document === document)
      .flatMap((rule) => rule.violations(value));

/** A clause on the documents of this standard, with what is the same for all of them filled in. */
export function resultCheck(check: {
  readonly clause: ClauseRef;
  /** Measurement results in all scopes unless given. */
  readonly given?: Arbitrary<JsonObject>;
  readonly violations: readonly MinimalViolation[];
  readonly brokenBy?: readonly Mutant[];
  /** Mutants of `report`, where the clause is a rule that a report can break. */
  readonly reportsBrokenBy?: readonly Mutant[];
}): readonly Check[] {
  const { clause, given = results, violations, brokenBy = [], reportsBrokenBy } = check;
  return documentCheck({
    clause,
    operation: 'uncertainty/validate',
    given,
    violations,
    brokenBy,
    advice,
    accepts: (input) => {
      const answer = validate(input);
      return answer.outcome === 'result' && !isUndefined(answer.output) && answer.output.accepted;
    },
    ...(reportsBrokenBy === undefined
      ? {}
      : {
          report: {
            operation: 'uncertainty/report',
            given: reportInputs as unknown as Arbitrary<Json>,
            violations: violationsOf(clause),
            brokenBy: reportsBrokenBy,
          },
        }),
  });
}
