/**
 * Reads JSON strictly: what JSON.parse would pass over in silence is a fault. Names given twice, names that reach a
 * prototype, numbers beyond a double, integers whose digits a double would lose, half surrogate pairs, and values nested
 * deeper than the limit.
 *
 * For other parts: `parseStrict(text)`; a fault becomes a finding by `fault.findingAt(place)`.
 *
 * JSON.parse makes the value; one pass over the text and one over the value prove that it hid nothing. Only a text that
 * fails is read by the slow scanner that can say what is wrong and where.
 *
 * Replies of implementations have a reader of their own, conformance/protocol/strict-json.ts, which says why.
 */

import type { Json } from '../../conformance/contract/json.ts';
import { isForbiddenKey } from './forbidden-key.ts';
import { findFault, type JsonFault } from './json-fault.ts';
import { limits } from './limits.ts';
import { losesDigits } from './loses-digits.ts';

export type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly fault: JsonFault };

/**
 * How an integer beyond 2^53 is judged. `exact`: its digits shall be those of the double; right for documents.
 * `shortest`: they may also be the shortest that give the double back, as JSON.stringify writes 2^60; right for
 * messages between programs.
 */
export type Integers = 'exact' | 'shortest';

export function parseStrict(text: string, integers: Integers = 'exact'): Parsed {
  const names = audit(text, integers);
  if (names >= 0) {
    let value: Json | undefined;
    try {
      value = JSON.parse(text) as Json;
    } catch {
      // The scanner says what is wrong, and where.
    }
    // A name that is given twice leaves one member fewer than the text has colons.
    if (value !== undefined && countNames(value) === names) return { ok: true, value };
  }
  const fault = findFault(text, integers);
  if (fault !== undefined) return { ok: false, fault };
  return { ok: true, value: JSON.parse(text) as Json };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The number of colons outside strings; -1 where the text needs a closer look. */
function audit(text: string, integers: Integers): number {
  let depth = 0;
  let colons = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      for (at += 1; at < length; at += 1) {
        const inner = text.charCodeAt(at);
        if (inner === QUOTE) break;
        if (inner !== BACKSLASH) continue;
        at += 1;
        // \ud8.. to \udf.. may be half a pair.
        if (text.charCodeAt(at) === 0x75 && (text.charCodeAt(at + 1) | 0x20) === 0x64) return -1;
      }
    } else if (code === 0x3a) colons += 1;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limits.depth) return -1;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      const start = at;
      at = endOfNumber(text, at);
      // Fifteen digits always fit.
      if (at - start > 15 && losesDigits(text.slice(start, at), integers) !== undefined) return -1;
      if (at - start <= 15 && hasExponent(text, start, at) && losesDigits(text.slice(start, at), integers)) return -1;
      at -= 1;
    }
  }
  return colons;
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const inNumber = (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d || code === 0x2b;
    if (!inNumber && (code | 0x20) !== 0x65) break;
  }
  return at;
}

function hasExponent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((text.charCodeAt(at) | 0x20) === 0x65) return true;
  return false;
}

/** How many members all objects of a value have together; NaN where one has a forbidden name. */
function countNames(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  let names = 0;
  if (Array.isArray(value)) {
    for (const member of value as readonly Json[]) {
      if (typeof member === 'object' && member !== null) names += countNames(member);
    }
    return names;
  }
  const object = value as Readonly<Record<string, Json>>;
  for (const name of Object.keys(object)) {
    if (isForbiddenKey(name)) return NaN;
    const member = object[name];
    names += 1;
    if (typeof member === 'object' && member !== null) names += countNames(member);
  }
  return names;
}
