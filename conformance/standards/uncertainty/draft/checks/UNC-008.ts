import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { statedBudgetsOfSeveral } from '../arbitraries/results.ts';
import { correlationsForgotten } from '../mutants/report.ts';
import { resultCheck } from '../result-check.ts';
import { breaks } from '../violations/beyond.ts';
import { lineOf } from '../violations/nearest-break.ts';
import { withoutCoverage, withoutFreedom } from '../violations/optional-parts.ts';

/** The combined standard uncertainty moved, and the standard uncertainty of the result with it. */
const combinedBeyond: MinimalViolation = {
  name: 'the combined standard uncertainty beyond what the stated digits allow',
  of: (document) => {
    const bare = withoutFreedom(withoutCoverage(document));
    const line = lineOf(bare, '/budget/combinedStandardUncertainty', breaks('UNC-008@1'));
    if (line === undefined) return undefined;
    return replaced(
      line.breaks,
      '/standardUncertainty',
      memberAt(line.breaks, '/budget/combinedStandardUncertainty') as Json,
    );
  },
};

const ofAloneBeyond: MinimalViolation = {
  name: 'the combined standard uncertainty of a budget that stands alone',
  of: (document) => lineOf(withoutFreedom(document), '/combinedStandardUncertainty', breaks('UNC-008@1'))?.breaks,
};

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

/** The combined standard uncertainty follows from contributions and correlations, each of a known pair named once. */
export const UNC_008 = resultCheck({
  clause: 'UNC-008@1',
  given: statedBudgetsOfSeveral,
  violations: [
    combinedBeyond,
    ofAloneBeyond,
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
  reportsBrokenBy: [correlationsForgotten],
});
