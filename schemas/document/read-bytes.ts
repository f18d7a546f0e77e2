import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Finding, Place } from './finding.ts';
import { limits } from './limits.ts';
import { finding } from './make-finding.ts';

export type ReadBytes =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly finding: Finding };

/** How much is asked for where the size of a file says nothing, as for a pipe. */
const CHUNK = 64 * 1024;

/**
 * The bytes of a file, never more than the limit and one. Synchronous, since for the small files that documents are the
 * way through the thread pool costs several times the reading.
 */
export function readBytes(path: string, at: Place): ReadBytes {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const stat = fstatSync(handle);
    if (stat.isDirectory()) return { ok: false, finding: finding('file-is-directory', at, { file: at.file }) };
    if (stat.size > limits.bytes) return { ok: false, finding: finding('file-too-large', at, { limit: '64 MiB' }) };
    return { ok: true, bytes: readAll(handle, stat.isFile() ? stat.size : 0) };
  } catch (error) {
    return { ok: false, finding: explain(error, at) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function readAll(handle: number, size: number): Uint8Array {
  // One byte more than the size shows the end without another chunk.
  let buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : CHUNK);
  let length = 0;
  while (length <= limits.bytes) {
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
    const read = readSync(handle, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

function explain(error: unknown, at: Place): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return finding('file-missing', at, { file: at.file });
  if (code === 'EISDIR') return finding('file-is-directory', at, { file: at.file });
  return finding('file-unreadable', at, { file: at.file, because: code });
}
