import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders whose content decides what the evidence of a standard says. */
const folders = (standard: string): readonly string[] => [
  `spec/${standard}/draft`,
  `schemas/${standard}/draft`,
  `conformance/standards/${standard}/draft`,
];

const SKIPPED = new Set(['evidence', 'generated', 'node_modules']);

/**
 * Digest of the sources that the evidence of a standard was computed from: its text, its schemas, and its checks,
 * mutants, vectors and reference implementation, without the evidence itself and without what is generated.
 *
 * @returns `sha256:` and 64 lower-case hexadecimal digits, over each file's path and content in the order of the paths.
 */
export const sourcesDigest = (root: string, standard: string): string => digestOf(root, folders(standard));

/** The same over any folders. */
export function digestOf(root: string, below: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of below.flatMap((folder) => filesUnder(root, folder)).sort()) {
    const content = readFileSync(join(root, file));
    // The length keeps a file's end from being taken for the next one's beginning.
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return `sha256:${hash.digest('hex')}`;
}

function filesUnder(root: string, folder: string): readonly string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return []; // A standard may have text and schemas before it has checks.
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(root, path);
    return [path];
  });
}
