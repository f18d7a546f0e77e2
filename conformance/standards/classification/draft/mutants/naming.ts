import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer } from '../../../../contract/wrong-answer.ts';

/** The answer with other conventions named, and nothing else changed. */
const naming = (id: string, operation: string, change: (named: JsonObject) => Json | undefined): Mutant =>
  wrongAnswer<JsonObject, Json>(`classification/${operation}`, id, (right) => {
    if (right.outcome !== 'result' || isUndefined(right.output)) return right;
    const { conventions, ...rest } = right.output as JsonObject;
    if (conventions === undefined) return right;
    const named = change(conventions as JsonObject);
    return result<Json>(named === undefined ? rest : { ...rest, conventions: named });
  });

/** An answer that says nothing of its conventions. */
export const unnamed = (clause: string, operation: string): Mutant =>
  naming(`${clause}/${operation}-names-nothing`, operation, () => undefined);

/** An answer that leaves out one tag. */
export const withoutTag = (clause: string, operation: string, tag: string): Mutant =>
  naming(`${clause}/${operation}-without-${tag}`, operation, ({ [tag]: _, ...named }) => named);

/** An answer that names one value of a tag, whatever it computed. */
export const alwaysNames = (clause: string, operation: string, tag: string, value: string): Mutant =>
  naming(`${clause}/${operation}-always-names-${value}`, operation, (named) => ({ ...named, [tag]: value }));

/** An answer that names what was asked for, and whose value is that of the conventions that the implementation has. */
export const namedOnly = (clause: string, operation: string, has: Readonly<Record<string, string>>): Mutant =>
  wrongAnswer<JsonObject, Json>(
    `classification/${operation}`,
    `${clause}/${operation}-named-and-not-used`,
    (right, input, reference) => {
      const asked = input['conventions'];
      const own = reference({ ...input, conventions: { ...(asked as JsonObject | undefined), ...has } });
      if (right.outcome !== 'result' || own.outcome !== 'result') return right;
      if (isUndefined(right.output) || isUndefined(own.output)) return right;
      const { conventions } = right.output as JsonObject;
      return result<Json>({ ...(own.output as JsonObject), conventions: conventions as Json });
    },
  );
