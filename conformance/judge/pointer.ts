import type { Json, JsonObject } from '../contract/json.ts';

/** The value at a JSON Pointer (RFC 6901); undefined where there is none. */
export function atPointer(value: Json, pointer: string): Json | undefined {
  let here: Json | undefined = value;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null) return undefined;
    if (Array.isArray(here))
      here = /^(0|[1-9][0-9]*)$/.test(name) ? (here[Number(name)] as Json | undefined) : undefined;
    else here = Object.hasOwn(here, name) ? (here as JsonObject)[name] : undefined;
  }
  return here;
}
