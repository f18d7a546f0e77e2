import { digestRule } from '../digest-rule.ts';
import { quantityDigest } from '../identity-digest.ts';

/**
 * > The digest of a quantity is the SHA-256 digest of the canonical form (RFC 8785) of the member `quantity`.
 */
export const VOC_004 = digestRule('VOC-004@1', 'quantity', quantityDigest);
