/**
 * Reads a document, JSON or YAML, whatever it holds: bounded in size and depth, strict, with positions.
 *
 * For other parts: `readDocument(path)` or `readDocument(bytes, name)`; synchronous readers of text are `readJson` and
 * `readYaml`. `validate` in validate.ts takes what they return.
 */

import type { Place } from './finding.ts';
import { readJson } from './read-json.ts';
import { readTextFile, textOf } from './read-text.ts';
import type { ReadResult } from './source-document.ts';

/**
 * Reads the document in a file, or the one that these bytes are. `.json`, `.yaml` and `.yml` say which it is; otherwise
 * a document that begins with `{` or `[` is JSON. `name` stands in the findings instead of the path.
 */
export async function readDocument(source: string | Uint8Array, name?: string): Promise<ReadResult> {
  const file = name ?? (typeof source === 'string' ? source : '-');
  const start: Place = { file, line: 1, column: 1, pointer: '' };
  const read = typeof source === 'string' ? readTextFile(source, start) : textOf(source, start);
  if (!read.ok) return { ok: false, findings: [read.finding] };
  if (formatOf(file, read.text) === 'json') return readJson(read.text, file);
  // Most documents are JSON, and the YAML reader is the larger part of the start.
  const { readYaml } = await import('./read-yaml.ts');
  return readYaml(read.text, file);
}

function formatOf(file: string, text: string): 'json' | 'yaml' {
  if (file.endsWith('.json')) return 'json';
  const ending = /\.(json|ya?ml)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending === 'json' ? 'json' : 'yaml';
  return /^\s*[{[]/.test(text) || text.trim() === '' ? 'json' : 'yaml';
}
