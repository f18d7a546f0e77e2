import { decodeUtf8 } from './decode-utf8.ts';
import type { Finding, Place } from './finding.ts';
import { limits } from './limits.ts';
import { lineColumn } from './line-column.ts';
import { finding } from './make-finding.ts';
import { readBounded } from './read-bounded.ts';

export type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly finding: Finding };

/** The text of a file, a pipe or a device, strictly UTF-8 and never larger than the limit; a byte order mark is left out. */
export function readTextFile(path: string, at: Place): ReadText {
  try {
    return textOf(readBounded(path), at);
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
  if (code === 'EISDIR') return finding('file-is-directory', at, { file: at.file });
  if (code === 'ENOENT' || code === 'ENOTDIR') return finding('file-missing', at, { file: at.file });
  return finding('file-unreadable', at, { file: at.file, because: code });
}
