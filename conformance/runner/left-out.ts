import type { Json, JsonObject } from '../contract/json.ts';
import type { LeftOut } from '../protocol/messages.ts';
import { atPointer } from '../judge/pointer.ts';

/**
 * Whether an implementation has declared that it does not take this input: every member that one entry names has one of
 * the values that it lists. A name that begins with a slash is a JSON Pointer to a member inside another. The declaration is made before any case and is about values that a schema names, so that
 * nobody leaves out the inputs that happen to be hard.
 */
export const isLeftOut = (leftOut: LeftOut | undefined, input: Json): boolean =>
  leftOut !== undefined &&
  typeof input === 'object' &&
  input !== null &&
  leftOut.some((entry) =>
    Object.entries(entry).every(([member, values]) =>
      values.some((value) => isOne(found(input as JsonObject, member), value)),
    ),
  );

const found = (input: JsonObject, member: string): Json | undefined =>
  member.startsWith('/') ? atPointer(input, member) : Object.hasOwn(input, member) ? input[member] : undefined;

/** `null` stands for a member that is absent, `*` for one that is there, whatever its value. */
const isOne = (value: Json | undefined, listed: string | boolean | null): boolean =>
  listed === null ? value === undefined : value !== undefined && (listed === '*' || value === listed);
