import type { Json, JsonObject } from './json.ts';
import type { Mutant } from './mutant.ts';
import type { OperationName } from './operation.ts';
import { wrongAnswer } from './wrong-answer.ts';

/** Items that a buffer of a fixed size has room for. */
const ROOM = 64;

/**
 * Answers as if the last item were not there where there are more than 64. `lists` are the members with an entry for each
 * item; where the clause breaks through several operations, `what` tells its mutants apart.
 */
export const wrongWhenLong = (
  clause: string,
  operation: OperationName,
  lists: readonly string[],
  what: string,
): Mutant =>
  wrongAnswer<JsonObject, Json>(
    operation,
    `${clause}/leaves-out-the-last-of-many-${what}`,
    (right, input, reference) => {
      const first = input[lists[0] as string];
      if (!Array.isArray(first) || first.length <= ROOM) return right;
      return reference({
        ...input,
        ...Object.fromEntries(
          lists.flatMap((name) => (Array.isArray(input[name]) ? [[name, (input[name] as Json[]).slice(0, -1)]] : [])),
        ),
      });
    },
  );
