import type { ClauseRef } from '../../../../contract/check.ts';
import type { MinimalViolation } from '../../../../contract/document-check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import type { Decimal } from '../../../../numerics/decimal.ts';
import { rules } from '../../../generated/rules.ts';
import { lineOf } from './nearest-break.ts';

/** Whether a result, or a budget that stands alone, breaks a clause that is a rule. */
export const breaks =
  (clause: ClauseRef) =>
  (document: JsonObject): boolean =>
    rules.some(
      (rule) =>
        rule.clause === clause &&
        rule.document === `uncertainty/${String(document['type'])}` &&
        rule.violations(document).length > 0,
    );

/** One stated number moved to the first last digit that the clause does not allow. */
export const beyond = (
  clause: ClauseRef,
  pointer: string,
  prepare: (document: JsonObject) => JsonObject = (document) => document,
  write?: (decimal: Decimal) => string,
): MinimalViolation => ({
  name: `${pointer} beyond what the stated digits allow`,
  of: (document) => lineOf(prepare(document), pointer, breaks(clause), write)?.breaks,
});
