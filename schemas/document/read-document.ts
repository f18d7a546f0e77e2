/**
 * Reads a document, JSON or YAML, whatever it holds: bounded in size and depth, strict, with positions.
 *
 * For other parts: `readDocument(path)` or `readDocument(bytes, name)`; synchronous readers of text are `readJson` and
 * `readYaml`. `validate` in validate.ts takes what they return.
 */

import { decodeUtf8 } from './decode-utf8.ts';
import type { Finding, Place } from './finding.ts';
import { limits } from './limits.ts';
import { lineColumn } from './line-column.ts';
import { finding } from './make-finding.ts';
import { readBytes } from './read-bytes.ts';
import { readJson } from './read-json.ts';
import type { ReadResult } from './source-document.ts';

/**
 * Reads the document in a file, or the one that these bytes are. `.json`, `.yaml` and `.yml` say which it is; otherwise
 * a document that begins with `{` or `[` is JSON. `name` stands in the findings instead of the path.
 */
export async function readDocument(source: string | Uint8Array, name?: string): Promise<ReadResult> {
  const file = name ?? (typeof source === 'string' ? source : '-');
  const start: Place = { file, line: 1, column: 1, pointer: '' };
  let bytes: Uint8Array;
  if (typeof source === 'string') {
    const read = readBytes(source, start);
    if (!read.ok) return refused(read.finding);
    bytes = read.bytes;
  } else bytes = source;
  if (bytes.length > limits.bytes) return refused(finding('file-too-large', start, { limit: '64 MiB' }));
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return refused(notUtf8(bytes, decoded.offset, file));
  if (formatOf(file, decoded.text) === 'json') return readJson(decoded.text, file);
  // Most documents are JSON, and the YAML reader is the larger part of the start.
  const { readYaml } = await import('./read-yaml.ts');
  return readYaml(decoded.text, file);
}

const refused = (found: Finding): ReadResult => ({ ok: false, findings: [found] });

function formatOf(file: string, text: string): 'json' | 'yaml' {
  const ending = /\.(json|ya?ml)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending === 'json' ? 'json' : 'yaml';
  return /^\s*[{[]/.test(text) || text.trim() === '' ? 'json' : 'yaml';
}

function notUtf8(bytes: Uint8Array, offset: number, file: string): Finding {
  const before = decodeUtf8(bytes.subarray(0, offset));
  const text = before.ok ? before.text : '';
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return finding('not-utf8', { file, ...lineColumn(text, text.length), pointer: '' }, { byte, offset });
}
