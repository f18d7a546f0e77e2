import type { Json, JsonObject } from '../contract/json.ts';

/** Why a line is not taken although it may look like JSON. */
export type Looseness = 'not-json' | 'duplicate-key' | 'too-deep' | 'number-too-large' | 'byte-order-mark';

export type StrictParse =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly why: Looseness; readonly detail: string };

/** Deeper than any message or document of the series; a walk to this depth cannot exhaust the stack. */
export const MAX_DEPTH = 512;

/**
 * Parses one line of JSON strictly: no repeated name in an object, no number beyond the doubles, bounded depth.
 *
 * `JSON.parse` keeps the last of repeated names. Outside strings a colon stands only between a name and its value,
 * so names are repeated exactly where the text has more such colons than the parsed value has members; that costs
 * one pass over the text, not a second parser.
 *
 * The reader of documents (schemas/document/parse-strict.ts) is another one on purpose. It refuses names such as
 * `__proto__`, which the echo has to bring back, and digits that a double loses, which here are a wrong value for the
 * clause on that value to find, not a broken line; and it takes twice as long over what JSON.parse takes.
 */
export function parseStrict(text: string): StrictParse {
  if (text.charCodeAt(0) === 0xfeff) return { ok: false, why: 'byte-order-mark', detail: '' };
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    return { ok: false, why: 'not-json', detail: error instanceof Error ? error.message : String(error) };
  }
  const members = countMembers(value, 0);
  if (members === TOO_DEEP) return { ok: false, why: 'too-deep', detail: '' };
  if (members === TOO_LARGE) return { ok: false, why: 'number-too-large', detail: '' };
  if (members !== countColons(text)) return { ok: false, why: 'duplicate-key', detail: repeatedName(text) };
  return { ok: true, value };
}

const TOO_DEEP = -1;
const TOO_LARGE = -2;

/** Members of all objects in the value, or one of the two negative marks. */
function countMembers(value: Json, depth: number): number {
  if (typeof value === 'number') return value === Infinity || value === -Infinity ? TOO_LARGE : 0;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === MAX_DEPTH) return TOO_DEEP;
  let members = 0;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const inside = countMembers(value[i] as Json, depth + 1);
      if (inside < 0) return inside;
      members += inside;
    }
    return members;
  }
  for (const name in value as JsonObject) {
    const inside = countMembers((value as JsonObject)[name] as Json, depth + 1);
    if (inside < 0) return inside;
    members += inside + 1;
  }
  return members;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Where the string that opens at `from` closes, in well-formed JSON. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (text.charCodeAt(at - 1) === BACKSLASH) {
    let slashes = 1;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return at;
}

/** Colons outside strings, in well-formed JSON. */
function countColons(text: string): number {
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = closing(text, i);
    else if (code === COLON) colons++;
  }
  return colons;
}

/** The first name that stands twice in one object, for the message; only called where there is one. */
function repeatedName(text: string): string {
  const open: Set<string>[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x7b) open.push(new Set());
    else if (code === 0x7d) open.pop();
    else if (code === QUOTE) {
      const end = closing(text, i);
      if (/^[ \t\r\n]*:/.test(text.slice(end + 1, end + 100))) {
        const name = JSON.parse(text.slice(i, end + 1)) as string;
        const names = open.at(-1);
        if (names?.has(name) === true) return name;
        names?.add(name);
      }
      i = end;
    }
  }
  return '';
}
