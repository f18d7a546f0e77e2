import type { Json } from '../contract/json.ts';
import { carriageOf, mayHoldTags, tagBulk, tagNumbers, untagNumbers } from './numbers.ts';

/** One value in its two forms. */
export interface WireValue {
  /** The JSON text that travels, tags and all. */
  readonly text: string;
  /** Exactly what that text means, its numbers as numbers: what an operation computes with. */
  readonly value: Json;
}

/**
 * Prepares a value for the wire. A judge has to compare with the value that was sent, which is not always the value
 * that was meant: members that are `undefined` vanish, and a bare negative zero would lose its sign.
 */
export function toWire(meant: Json, bulk = false): WireValue {
  const carriage = carriageOf(meant);
  if (carriage === 'gaps') return fromWire(JSON.stringify(tagNumbers(bulk ? tagBulk(meant) : meant)));
  const shaped = bulk ? tagBulk(meant) : meant;
  const text = JSON.stringify(carriage === 'tags' ? tagNumbers(shaped) : shaped);
  return { text, value: mayHoldTags(text) ? untagNumbers(meant) : meant };
}

/** Reads a JSON text that is known to be well-formed. */
export function fromWire(text: string): WireValue {
  const parsed = JSON.parse(text) as Json;
  return { text, value: mayHoldTags(text) ? untagNumbers(parsed) : parsed };
}
