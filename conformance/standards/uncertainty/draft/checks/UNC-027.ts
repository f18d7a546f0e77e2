import type { MinimalViolation } from '../../../../contract/document-check.ts';
import { memberAt, replaced } from '../../../../contract/edit-document.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { circumstantial } from '../arbitraries/circumstances.ts';
import { kindByItsName } from '../mutants/circumstances.ts';
import { resultCheck } from '../result-check.ts';
import { type CONDITIONS, PRECISION_KINDS } from '../rules/UNC-027.ts';

type Condition = (typeof CONDITIONS)[number];
type Lists = Readonly<Record<'kept' | 'varied', readonly string[]>>;

const listsOf = (document: JsonObject): Lists => memberAt(document, '/precisionConditions') as unknown as Lists;

const listing = (document: JsonObject, kept: readonly string[], varied: readonly string[]): JsonObject =>
  replaced(replaced(document, '/precisionConditions/kept', [...kept]), '/precisionConditions/varied', [...varied]);

/** A condition that the kind fixes, in the other list. */
const misplaced = (one: Condition): MinimalViolation => ({
  name: `${one} in the wrong list`,
  of: (document) => {
    const kind = PRECISION_KINDS[String(memberAt(document, '/precisionConditions/kind'))];
    const { kept, varied } = listsOf(document);
    const others = (names: readonly string[]): readonly string[] => names.filter((name) => name !== one);
    if (kind?.kept.includes(one) === true) return listing(document, others(kept), [...varied, one]);
    if (kind?.varied.includes(one) === true) return listing(document, [...kept, one], others(varied));
    return undefined;
  },
});

const forgotten: MinimalViolation = {
  name: 'a condition in neither list',
  of: (document) => {
    const { kept, varied } = listsOf(document);
    return kept.length > 0 ? listing(document, kept.slice(1), varied) : listing(document, kept, varied.slice(1));
  },
};

const twice: MinimalViolation = {
  name: 'a condition in both lists',
  of: (document) => {
    const { kept, varied } = listsOf(document);
    return kept.length > 0
      ? listing(document, kept, [...varied, ...kept.slice(0, 1)])
      : listing(document, varied.slice(0, 1), varied);
  },
};

/** Each condition once, in the list that the kind has it in. */
export const UNC_027 = resultCheck({
  clause: 'UNC-027@1',
  given: circumstantial,
  violations: [
    misplaced('period'),
    misplaced('location'),
    misplaced('operator'),
    misplaced('procedure'),
    forgotten,
    twice,
  ],
  brokenBy: [kindByItsName],
});
