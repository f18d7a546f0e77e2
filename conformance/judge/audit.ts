import { createHash } from 'node:crypto';

/** What binds the implementation that answers to the digest that the vendor committed to. */
export type Binding =
  /** The digest was computed of the files that were named when the run began. */
  | 'files'
  /** The digest is what the vendor states. */
  | 'stated'
  /** The implementation is a service elsewhere, and the digest is what the vendor states. */
  | 'service';

/** What an audit rests on. */
export interface Audit {
  /** 32 random bytes in hexadecimal digits, which the verifier kept to himself until the digest was fixed. */
  readonly nonce: string;
  /** The digest of these 32 bytes, which he made known before. */
  readonly nonceCommitment: string;
  /** What the vendor committed to before the nonce was known. */
  readonly implementationDigest: string;
  readonly binding: Binding;
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** The digest by which a verifier commits to a nonce: SHA-256 over its 32 bytes. */
export const commitmentOf = (nonce: string): string =>
  `sha256:${createHash('sha256').update(bytes(nonce)).digest('hex')}`;

/**
 * The seed of an audit: SHA-256 over 64 bytes, the 32 of the nonce and then the 32 of the implementation's digest, as
 * reports write a seed: `0x` and hexadecimal digits without leading zeros.
 */
export function auditSeed(nonce: string, implementationDigest: string): string {
  const digest = bytes(implementationDigest.slice('sha256:'.length));
  const hash = createHash('sha256').update(bytes(nonce)).update(digest).digest('hex');
  return `0x${BigInt(`0x${hash}`).toString(16)}`;
}
