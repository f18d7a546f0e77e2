import { closeSync, openSync, readSync } from 'node:fs';
import { limits } from './limits.ts';

/** How much is asked for at a time, where nothing says how much there is. */
const CHUNK = 64 * 1024;

/** The bytes of a pipe or a device, up to its end or one chunk past the limit. Throws what the file system throws. */
export function readBounded(path: string): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    while (length <= limits.bytes) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(handle, chunk, 0, CHUNK, null);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
    return Buffer.concat(chunks, length);
  } finally {
    closeSync(handle);
  }
}
