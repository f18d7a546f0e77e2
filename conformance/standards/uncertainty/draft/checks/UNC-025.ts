import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { statedBudgetsOfSeveral } from '../arbitraries/results.ts';
import { namesByComponentOnly } from '../mutants/validate.ts';
import { resultCheck } from '../result-check.ts';
import { withoutFreedom } from '../violations/optional-parts.ts';

const nameOf = (document: JsonObject, index: number): Json | undefined =>
  memberAt(document, `/budget/components/${index}/name`);

const correlations = (document: JsonObject, list: readonly Json[]): JsonObject =>
  replaced(withoutFreedom(document), '/budget/correlations', list);

/** Coefficients of zero, so that the numbers hold and only the names are wrong. */
const ZERO = '0.000';

const named = (name: string, pairs: (first: Json, second: Json) => readonly Json[]): MinimalViolation => ({
  name,
  of: (document) => {
    const [first, second] = [nameOf(document, 0), nameOf(document, 1)];
    if (first === undefined || second === undefined || memberAt(document, '/budget/correlations') !== undefined)
      return undefined;
    return correlations(document, pairs(first, second));
  },
});

/** Names of components differ, and each correlation is of a known pair named once. */
export const UNC_025 = resultCheck({
  clause: 'UNC-025@1',
  given: statedBudgetsOfSeveral,
  violations: [
    {
      name: 'two components of one name',
      of: (document) => {
        const first = nameOf(document, 0);
        if (
          first === undefined ||
          nameOf(document, 1) === undefined ||
          memberAt(document, '/budget/correlations') !== undefined
        ) {
          return undefined;
        }
        return replaced(document, '/budget/components/1/name', first);
      },
    },
    named('a correlation with an unknown name', (first) => [{ between: [first, 'nobody'], coefficient: ZERO }]),
    named('a correlation of a component with itself', (first) => [{ between: [first, first], coefficient: ZERO }]),
    named('a pair twice', (first, second) => [
      { between: [first, second], coefficient: ZERO },
      { between: [second, first], coefficient: ZERO },
    ]),
  ],
  brokenBy: [namesByComponentOnly],
});
