import type { Json } from '../../conformance/contract/json.ts';
import type { Finding, Place } from './finding.ts';

/** Which part of a member a place shows: its value, or the name before it. */
export type Part = 'value' | 'key';

/** A JSON Pointer (RFC 6901) and the part of that member whose place is wanted. */
export interface Wanted {
  readonly pointer: string;
  readonly part: Part;
}

/**
 * A document as it was read: its value, and where each part of it stands in the text.
 *
 * Positions are looked up in the text only when they are asked for. A pointer to nothing has the place of the nearest
 * member above it that exists; a `key` where there is none (the root, a list's member) has the place of the value.
 */
export interface SourceDocument {
  readonly file: string;
  readonly format: 'json' | 'yaml';
  readonly value: Json;
  /** One place. */
  place(pointer: string, part?: Part): Place;
  /** Many places by one pass over the text, in the order in which they were asked for. */
  places(wanted: readonly Wanted[]): readonly Place[];
}

/** A document, or what kept it from being read. */
export type ReadResult =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly findings: readonly Finding[] };
