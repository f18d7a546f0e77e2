import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the command is made of; a change of any file here makes it stale. */
const SOURCES = ['spec', 'schemas', 'generators', 'conformance'];

/** Folders below those that are made and not written, or that the command does not contain. */
const LEFT_OUT = new Set(['generated', 'node_modules', '__pycache__', 'adapters', 'implementations']);

/**
 * A name for the state of the sources: a digest over path, time of change and size of every file. It is JavaScript,
 * because the committed shim asks for it before anything is built.
 *
 * @param {string} root the root of the repository
 * @returns {string}
 */
export function stampOf(root) {
  const hash = createHash('sha256');
  for (const folder of SOURCES) addFolder(hash, root, folder);
  addFile(hash, root, 'package.json');
  return hash.digest('hex').slice(0, 16);
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} folder */
function addFolder(hash, root, folder) {
  for (const entry of entries(join(root, folder))) {
    if (entry.name.startsWith('.') || LEFT_OUT.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(hash, root, path);
    else addFile(hash, root, path);
  }
}

/** @param {string} folder */
function entries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} path */
function addFile(hash, root, path) {
  try {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path}:${mtimeMs}:${size}\n`);
  } catch {
    // An editor's temporary file may be gone by now; it is no part of the sources.
  }
}
