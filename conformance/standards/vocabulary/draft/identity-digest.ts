import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json, JsonObject } from '../../../contract/json.ts';

/**
 * SHA-256 of the canonical form (RFC 8785) of a JSON value, as the series writes a digest (VOC-003). A string with half
 * of a surrogate pair has no canonical form; the readers of documents refuse it before anybody asks.
 */
export function canonicalDigest(value: Json): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('a JSON value has a canonical form');
  return `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
}

/** The digest of the quantity: of the member `quantity` alone, so that results on other items can share it (VOC-004). */
export const quantityDigest = (measurand: JsonObject): string => canonicalDigest(measurand['quantity'] ?? null);

/** The digest of the measurand: of all of it but its `digests` (VOC-005). */
export function measurandDigest(measurand: JsonObject): string {
  const { digests: _, ...identity } = measurand;
  return canonicalDigest(identity);
}
