import { digestRule } from '../digest-rule.ts';
import { measurandDigest } from '../identity-digest.ts';

/**
 * > The digest of a measurand is the SHA-256 digest of the canonical form (RFC 8785) of the measurand without `digests`.
 */
export const VOC_005 = digestRule('VOC-005@1', 'measurand', measurandDigest);
