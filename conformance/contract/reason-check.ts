import type { Arbitrary } from 'fast-check';
import type { Case, Check, ClauseRef } from './check.ts';
import { clauseId } from './clause-id.ts';
import { fail, PASS, type Judgement } from './judgement.ts';
import type { Json } from './json.ts';
import type { Mutant } from './mutant.ts';
import { isUndefined, type Answer, type OperationName } from './operation.ts';
import { erasedLabels, type TypedLabel } from './operation-check.ts';
import { showAnswer } from './show-answer.ts';

/** A clause that says when there is no value, and with which reason code. */
export interface ReasonCheck<Input> {
  readonly clause: ClauseRef;
  readonly id?: string;
  readonly operation: OperationName;
  /** Inputs around the condition, on both of its sides: an implementation that always refuses has to fail too. */
  readonly given: Arbitrary<Input>;
  readonly labels: Readonly<Record<string, TypedLabel<Input>>>;
  readonly cost?: number;
  /** A member of the output that may be undefined by itself; absent: the whole answer. */
  readonly field?: string;
  readonly brokenBy: readonly Mutant[];
}

/** `value`, `undefined:<code>`, `<field> undefined:<code>` or `rejected:<code>`. */
function standing(answer: Answer, field: string | undefined): string {
  if (answer.outcome === 'rejected') return `rejected:${answer.code}`;
  if (isUndefined(answer.output)) return `undefined:${answer.output.undefined}`;
  if (field === undefined) return 'value';
  const member = (answer.output as Readonly<Record<string, Json>> | null)?.[field];
  if (member === undefined) return 'nothing';
  return isUndefined(member) ? `${field} undefined:${member.undefined}` : 'value';
}

/** A standing in Chinese: codes and names of members are the same in both languages. */
const inChinese = (standing: string): string =>
  ({ value: '有值', nothing: '未给出' })[standing] ?? standing.replace(/^(\S+) undefined:/, '$1为undefined:');

/**
 * One clause on reason codes: the answer has a value exactly where the reference has one, and the same code where it
 * has none. How large the value is belongs to other clauses.
 */
export function reasonCheck<Input>(check: ReasonCheck<Input>): Check {
  const judge = ({ reply, reference }: Case): Judgement => {
    const expected = standing(reference, check.field);
    const got = standing(reply, check.field);
    if (got === expected) return PASS;
    return fail(
      { en: `expected ${expected}, got ${got}`, zh: `应为${inChinese(expected)}，得到${inChinese(got)}` },
      showAnswer(reference),
      showAnswer(reply),
    );
  };
  return {
    id: check.id ?? clauseId(check.clause),
    clause: check.clause,
    operation: check.operation,
    given: check.given as unknown as Arbitrary<Json>,
    labels: erasedLabels(check.labels),
    cost: check.cost ?? 1,
    judge,
    brokenBy: check.brokenBy,
  };
}
