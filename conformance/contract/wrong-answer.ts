import type { Json } from './json.ts';
import type { Mutant } from './mutant.ts';
import { type AnyOperation, type Answer, isUndefined, type OperationName } from './operation.ts';

/** The clause that a mutant breaks is the first part of its id: `UNC-021` of `UNC-021/divides-by-n`. */
const brokenClause = (id: string): string => id.slice(0, id.indexOf('/'));

/** A mutant that answers in place of the reference, whose answer it is handed. */
export const wrongAnswer = <Input, Output>(
  operation: OperationName,
  id: string,
  change: (right: Answer<Output>, input: Input, reference: (input: Input) => Answer<Output>) => Answer<Output>,
): Mutant => ({
  id,
  breaks: brokenClause(id),
  operation,
  wrap:
    (reference: AnyOperation): AnyOperation =>
    (input) =>
      change(
        reference(input) as Answer<Output>,
        input as Input,
        reference as unknown as (input: Input) => Answer<Output>,
      ) as Answer<Json>,
});

/** A mutant that changes the output where there is one, and leaves rejections and undefined answers alone. */
export const wrongOutput = <Input, Output>(
  operation: OperationName,
  id: string,
  change: (right: Output, input: Input) => Output,
): Mutant =>
  wrongAnswer<Input, Output>(operation, id, (right, input) =>
    right.outcome === 'result' && !isUndefined(right.output)
      ? { outcome: 'result', output: change(right.output as Output, input) }
      : right,
  );
