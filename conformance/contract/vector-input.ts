import type { Json, JsonObject } from './json.ts';

/** A long list given by its rule: `first`, and after it the members of `repeat`, `times` times over. */
export interface RepeatedList {
  readonly first: readonly Json[];
  readonly repeat: readonly Json[];
  readonly times: number;
}

/**
 * What a vector sends: `input` as its file has it, with a member added for each list that the file gives by its rule under
 * `inputFrom`. So the thousand observations of a constructed data set take one line of a file that people read.
 */
export function vectorInput(input: JsonObject, inputFrom: Readonly<Record<string, RepeatedList>> = {}): JsonObject {
  const lists = Object.entries(inputFrom).map(([name, { first, repeat, times }]): [string, Json] => [
    name,
    [...first, ...Array.from({ length: times }, () => repeat).flat()],
  ]);
  return { ...input, ...Object.fromEntries(lists) };
}
