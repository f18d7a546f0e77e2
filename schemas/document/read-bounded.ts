import { closeSync, openSync, readSync } from 'node:fs';
import { limits } from './limits.ts';

/** How much is asked for at a time: nearly every document in one piece. */
const CHUNK = 64 * 1024;

/** One buffer for all files that fit into it; what is read from it is decoded before the next file is opened. */
const shared = Buffer.allocUnsafeSlow(CHUNK);

/**
 * The bytes of a file, a pipe or a device, up to its end or one chunk past the limit; they last until the next call.
 * Throws what the file system throws, `EISDIR` for a directory.
 *
 * It reads until nothing comes instead of asking how much there is: a pipe has no size, and an endless device none
 * either. Synchronous, since for the small files that documents are the way through the thread pool costs several times
 * the reading.
 */
export function readBounded(path: string): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    let length = 0;
    while (length < CHUNK) {
      const read = readSync(handle, shared, length, CHUNK - length, null);
      if (read === 0) return shared.subarray(0, length);
      length += read;
    }
    return readOn(handle);
  } finally {
    closeSync(handle);
  }
}

/** The rest of what is larger than one chunk, behind the first. */
function readOn(handle: number): Uint8Array {
  const chunks: Buffer[] = [Buffer.from(shared)];
  let length = CHUNK;
  while (length <= limits.bytes) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readSync(handle, chunk, 0, CHUNK, null);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return Buffer.concat(chunks, length);
}
