import type { Json, JsonObject } from './json.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tokensOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

function edited(value: Json, tokens: readonly string[], edit: (old: Json | undefined) => Json | undefined): Json {
  const [name, ...rest] = tokens;
  if (name === undefined) return value;
  const inner = (old: Json | undefined): Json | undefined =>
    rest.length === 0 ? edit(old) : old === undefined ? undefined : edited(old, rest, edit);
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => {
      if (String(index) !== name) return [item];
      const changed = inner(item);
      return changed === undefined ? [] : [changed];
    });
  }
  if (!isObject(value)) return value;
  const changed = inner(value[name]);
  const { [name]: _, ...others } = value;
  return changed === undefined ? others : { ...value, [name]: changed };
}

/** A copy of a document with another value at a JSON Pointer; the object that holds it has to exist. */
export const replaced = (document: JsonObject, pointer: string, value: Json): JsonObject =>
  edited(document, tokensOf(pointer), () => value) as JsonObject;

/** A copy of a document without what stands at the JSON Pointers. */
export const removed = (document: JsonObject, ...pointers: readonly string[]): JsonObject =>
  pointers.reduce((left, pointer) => edited(left, tokensOf(pointer), () => undefined) as JsonObject, document);

/** What stands at a JSON Pointer; undefined where nothing does. */
export function memberAt(document: JsonObject, pointer: string): Json | undefined {
  let here: Json | undefined = document;
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(here)) here = here[Number(token)] as Json | undefined;
    else if (isObject(here) && Object.hasOwn(here, token)) here = here[token];
    else return undefined;
  }
  return here;
}
