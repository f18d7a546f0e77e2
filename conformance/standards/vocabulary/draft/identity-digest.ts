import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json, JsonObject } from '../../../contract/json.ts';

/**
 * SHA-256 of the canonical form (RFC 8785) of a JSON value, as the series writes a digest (VOC-003). Undefined where the
 * value has no canonical form because a string of it is not Unicode (half of a surrogate pair; RFC 8785, 3.2.2.2).
 */
export function canonicalDigest(value: Json): string | undefined {
  if (!isUnicode(value)) return undefined;
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('a JSON value of Unicode strings has a canonical form');
  return `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function isUnicode(value: Json): boolean {
  if (typeof value === 'string') return !LONE_SURROGATE.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value as JsonObject).every(([name, member]) => isUnicode(name) && isUnicode(member));
}

/** The digest of the quantity: of the member `quantity` alone, so that results on other items can share it (VOC-004). */
export const quantityDigest = (measurand: JsonObject): string | undefined =>
  canonicalDigest(measurand['quantity'] ?? null);

/** The digest of the measurand: of all of it but its `digests` (VOC-005). */
export function measurandDigest(measurand: JsonObject): string | undefined {
  const { digests: _, ...identity } = measurand;
  return canonicalDigest(identity);
}
