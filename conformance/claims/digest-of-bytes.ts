import { createHash } from 'node:crypto';

/** The digest of a file, byte for byte. */
export const digestOfBytes = (content: string | Uint8Array): string =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;
