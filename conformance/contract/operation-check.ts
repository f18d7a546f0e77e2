import type { Arbitrary } from 'fast-check';
import type { Case, Check, ClauseRef, Label } from './check.ts';
import { clauseId } from './clause-id.ts';
import { fail, type Judgement } from './judgement.ts';
import type { Json } from './json.ts';
import type { Mutant } from './mutant.ts';
import { isUndefined, type Answer, type OperationName, type Undefined } from './operation.ts';
import { showAnswer } from './show-answer.ts';

/** A label over the operation's own input type. */
export interface TypedLabel<Input> {
  readonly least: number;
  readonly holds: (input: Input) => boolean;
}

/** What a judge of values looks at: input, output and the reference's output; both outputs are values. */
export interface Answered<Input, Output> {
  readonly input: Input;
  readonly output: Output;
  readonly expected: Output;
}

/** A check whose author works with the operation's own types. */
export interface OperationCheck<Input, Output> {
  readonly clause: ClauseRef;
  /** The clause's id unless given; a suffix tells several checks of one clause apart: `UNC-040/t`. */
  readonly id?: string;
  readonly operation: OperationName;
  /** Inputs for which the reference has a value. */
  readonly given: Arbitrary<Input>;
  readonly labels: Readonly<Record<string, TypedLabel<Input>>>;
  readonly cost?: number;
  readonly judge: (one: Answered<Input, Output>) => Judgement;
  readonly brokenBy: readonly Mutant[];
}

/** Labels over one operation's input as labels over any JSON, which is what the runner holds. */
export const erasedLabels = <Input>(labels: Readonly<Record<string, TypedLabel<Input>>>): Record<string, Label> =>
  Object.fromEntries(
    Object.entries(labels).map(([name, label]) => [
      name,
      { least: label.least, holds: (input: Json) => label.holds(input as Input) },
    ]),
  );

const NO_VALUE = {
  en: 'not testable: a value exists here, and none was given',
  zh: '无法检验：此处存在值，答复却未给出',
};

/** The value in an answer, or null where there is none. */
function valueOf<Output>(answer: Answer): Output | null {
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return null;
  return answer.output as Exclude<Output, Undefined>;
}

/**
 * One clause on what an operation computes, tested against the reference on inputs that have a value.
 *
 * An answer without a value is a failure ("not testable"), never a skip: nobody passes by refusing. A reference
 * without a value on such an input is our own mistake and is said to be one.
 */
export function operationCheck<Input, Output>(check: OperationCheck<Input, Output>): Check {
  const judge = ({ input, reply, reference }: Case): Judgement => {
    const expected = valueOf<Output>(reference);
    if (expected === null) throw new Error(`${check.clause}: the reference has no value for a generated input`);
    const output = valueOf<Output>(reply);
    if (output === null) {
      return fail(NO_VALUE, showAnswer(reference), showAnswer(reply));
    }
    return check.judge({ input: input as Input, output, expected });
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
