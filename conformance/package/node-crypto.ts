import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

interface Hash {
  readonly update: (content: string | Uint8Array, encoding?: 'utf8') => Hash;
  readonly digest: (encoding: 'hex') => string;
}

/**
 * What the published package has in place of `createHash` of Node's `node:crypto`, so that it runs in a browser too, where
 * a digest is not to be had without waiting. The bundler puts it there; SHA-256 is the only digest of the series.
 */
export function createHash(algorithm: 'sha256'): Hash {
  if ((algorithm as string) !== 'sha256') throw new RangeError(`there is no digest ${String(algorithm)} here`);
  const hash = sha256.create();
  const own: Hash = {
    update: (content) => {
      hash.update(typeof content === 'string' ? utf8ToBytes(content) : content);
      return own;
    },
    digest: () => bytesToHex(hash.digest()),
  };
  return own;
}
