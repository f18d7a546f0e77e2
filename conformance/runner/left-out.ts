import type { Json, JsonObject } from '../contract/json.ts';
import type { LeftOut } from '../protocol/messages.ts';

/**
 * Whether an implementation has declared that it does not take this input: every member that one entry names has one of
 * the values that it lists. The declaration is made before any case and is about values that a schema names, so that
 * nobody leaves out the inputs that happen to be hard.
 */
export const isLeftOut = (leftOut: LeftOut | undefined, input: Json): boolean =>
  leftOut !== undefined &&
  typeof input === 'object' &&
  input !== null &&
  leftOut.some((entry) =>
    Object.entries(entry).every(([member, values]) =>
      values.some((value) => isOne((input as JsonObject)[member], value, Object.hasOwn(input, member))),
    ),
  );

/** `null` stands for a member that is absent, `*` for one that is there, whatever its value. */
const isOne = (found: Json | undefined, value: string | boolean | null, isThere: boolean): boolean =>
  value === null ? !isThere : value === '*' ? isThere : isThere && found === value;
