import type { Json, JsonObject } from '../../../../contract/json.ts';
import type { Mutant } from '../../../../contract/mutant.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

/** The numbers of another input, under the conventions that the right answer names. */
export const seeing = <Input>(operation: string, id: string, other: (input: Input) => Input): Mutant =>
  wrongAnswer<Input, Json>(`classification/${operation}`, id, (right, input, reference) => {
    const answer = reference(other(input));
    if (right.outcome !== 'result' || answer.outcome !== 'result') return right;
    if (isUndefined(right.output) || isUndefined(answer.output)) return right;
    const { conventions } = right.output as JsonObject;
    const { conventions: _, ...rest } = answer.output as JsonObject;
    return result<Json>(conventions === undefined ? rest : { ...rest, conventions });
  });

/** The answer to an input with other conventions, under the names of those that were asked for. */
export const withTags = <Input extends { readonly conventions?: object }>(
  operation: string,
  id: string,
  tags: (input: Input) => Readonly<Record<string, string>> | undefined,
): Mutant =>
  seeing<Input>(operation, id, (input) => {
    const other = tags(input);
    return other === undefined ? input : { ...input, conventions: { ...input.conventions, ...other } };
  });

/** The right answer with some members changed. */
export const changed = <Output, Input>(
  operation: string,
  id: string,
  change: (right: Output, input: Input) => Output,
): Mutant => wrongOutput<Input, Output>(`classification/${operation}`, id, change);

/** One member in single precision. */
export const single = (clause: string, operation: string, member: string): Mutant =>
  wrongOutput<Json, JsonObject>(`classification/${operation}`, `${clause}/single-precision-of-${operation}`, (right) =>
    typeof right[member] === 'number' ? { ...right, [member]: Math.fround(right[member]) } : right,
  );
