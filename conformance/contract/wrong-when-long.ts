import type { Json } from './json.ts';
import { longestList } from './long-lists.ts';
import type { Mutant } from './mutant.ts';
import type { OperationName } from './operation.ts';
import { wrongAnswer } from './wrong-answer.ts';

/** Items that a buffer of a fixed size has room for. */
const ROOM = 64;

/**
 * Answers as if the last item were not there where there are more than there is room for, whatever lists say something of
 * it. The room is larger where other checks than the one on long lists have more than 64 items, so that it is killed by that one.
 */
export const wrongWhenLong = (clause: string, operation: OperationName, room = ROOM): Mutant => {
  const id = `${clause}/${operation.slice(operation.indexOf('/') + 1)}-without-the-last-of-many`;
  return wrongAnswer<Json, Json>(operation, id, (right, input, reference) => {
    const longest = longestList(input);
    return longest > room ? reference(shortened(input, longest)) : right;
  });
};

/** The same with every list of this length one shorter. */
function shortened(value: Json, length: number): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.length === length ? list.slice(0, -1) : list;
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortened(member, length)]));
}
