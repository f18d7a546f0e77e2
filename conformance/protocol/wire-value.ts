import type { Json } from '../contract/json.ts';
import { isPlain, mayHoldTags, tagBulk, tagNumbers, untagNumbers } from './numbers.ts';

/** One value in its two forms: the JSON text that travels, and exactly what that text means. */
export interface WireValue {
  readonly text: string;
  /** The text parsed, tags and all: what a schema sees. */
  readonly tagged: Json;
  /** The numbers as numbers: what an operation computes with. */
  readonly value: Json;
}

/**
 * Prepares a value for the wire. A judge has to compare with the value that was sent, which is not always the value
 * that was meant: `undefined` members vanish and a bare negative zero would lose its sign.
 */
export function toWire(meant: Json, bulk = false): WireValue {
  if (!bulk && isPlain(meant)) {
    const text = JSON.stringify(meant);
    return mayHoldTags(text) ? fromWire(text) : { text, tagged: meant, value: meant };
  }
  const tagged = tagNumbers(meant);
  return fromWire(JSON.stringify(bulk ? tagBulk(tagged) : tagged));
}

/** Reads a JSON text that is known to be well-formed. */
export function fromWire(text: string): WireValue {
  const tagged = JSON.parse(text) as Json;
  return { text, tagged, value: mayHoldTags(text) ? untagNumbers(tagged) : tagged };
}
