import type { Json } from '../contract/json.ts';
import {
  rejected,
  type AnyOperation,
  type Answer,
  type OperationName,
  type Operations,
} from '../contract/operation.ts';

/** A compiled schema, as far as this file needs it. */
export type Accepts = (value: unknown) => boolean;

/** The code with which the reference refuses what no code of the operation names, such as a member of another type. */
export const INVALID_INPUT = 'invalid-input';

/**
 * Operations behind their input schemas. What a schema does not allow is always rejected: with the operation's own
 * code where it has one for that (a number that is not finite, more successes than trials), else as invalid.
 */
export function guarded(
  operations: Operations,
  acceptsOf: (operation: OperationName) => Accepts | undefined,
): Operations {
  return new Map(
    [...operations].map(([name, operation]): [OperationName, AnyOperation] => {
      const accepts = acceptsOf(name);
      if (accepts === undefined) return [name, operation];
      return [name, (input) => (accepts(input) ? operation(input) : refusal(operation, input))];
    }),
  );
}

function refusal(operation: AnyOperation, input: Json): Answer {
  try {
    const answer = operation(input);
    if (answer.outcome === 'rejected') return answer;
  } catch {
    // An operation may rely on its schema, and may break on what that does not allow.
  }
  return rejected(INVALID_INPUT);
}
