import { readFileSync, statSync } from 'node:fs';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Finding, Place } from './finding.ts';
import { limits } from './limits.ts';
import { lineColumn } from './line-column.ts';
import { finding } from './make-finding.ts';
import { readBounded } from './read-bounded.ts';

export type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly finding: Finding };

/**
 * The text of a file, strictly UTF-8 and never larger than the limit; a byte order mark is left out.
 *
 * Synchronous, since for the small files that documents are the way through the thread pool costs several times the
 * reading; `at` is the place of the findings about the file itself.
 */
export function readTextFile(path: string, at: Place): ReadText {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { ok: false, finding: finding('file-is-directory', at, { file: at.file }) };
    if (stat.size > limits.bytes) return tooLarge(at);
    // A pipe has no size, and an endless device none either.
    if (!stat.isFile()) return textOf(readBounded(path), at);
    // Node reads a whole file as text in one call, lenient: a replacement character may stand for a byte that is no text.
    const text = readFileSync(path, 'utf8');
    if (text.includes('\ufffd')) return textOf(readFileSync(path), at);
    return { ok: true, text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
  } catch (error) {
    return { ok: false, finding: explain(error, at) };
  }
}

/** The text that these bytes are, strictly UTF-8; a byte order mark is left out. */
export function textOf(bytes: Uint8Array, at: Place): ReadText {
  if (bytes.length > limits.bytes) return tooLarge(at);
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return decoded;
  const { offset } = decoded;
  const before = decodeUtf8(bytes.subarray(0, offset));
  const text = before.ok ? before.text : '';
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return { ok: false, finding: finding('not-utf8', { ...at, ...lineColumn(text, text.length) }, { byte, offset }) };
}

const tooLarge = (at: Place): ReadText => ({ ok: false, finding: finding('file-too-large', at, { limit: '64 MiB' }) });

function explain(error: unknown, at: Place): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return finding('file-missing', at, { file: at.file });
  return finding('file-unreadable', at, { file: at.file, because: code });
}
