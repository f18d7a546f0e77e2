import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotComparable } from '../../generators/diff/read-files.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { isWanted, SNAPSHOT_FOLDERS, SNAPSHOT_LIMITS } from './snapshot-files.ts';

/**
 * Reads the sources in a folder that holds a checkout. Links are not followed, so that nothing outside it is read.
 * Throws `NotComparable` where there is no series or more than a repository of standards has.
 */
export function checkoutSnapshot(root: string, label: string): SourceTree {
  const files: string[] = [];
  for (const folder of SNAPSHOT_FOLDERS) walk(root, folder, files);
  const snapshot = new Map<string, string>();
  let bytes = 0;
  for (const file of files.sort()) {
    const { size } = lstatSync(join(root, file));
    bytes += size;
    if (size > SNAPSHOT_LIMITS.fileBytes || bytes > SNAPSHOT_LIMITS.bytes) throw tooLarge(label, file);
    snapshot.set(file, readFileSync(join(root, file), 'utf8'));
  }
  return snapshot;
}

/** What there is too much of. */
export const tooLarge = (label: string, file: string): NotComparable =>
  new NotComparable({
    en: `${label}: ${file} is more than a comparison reads (${SNAPSHOT_LIMITS.files} files, 4 MiB each, 128 MiB in all).`,
    zh: `${label}：${file}超出比较所读的上限（${SNAPSHOT_LIMITS.files}个文件，每个4 MiB，共128 MiB）。`,
  });

function walk(root: string, folder: string, found: string[]): void {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return; // A checkout may lack a folder; what is missing is missed when it is needed.
  }
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== 'generated' && entry.name !== 'node_modules') walk(root, path, found);
    } else if (entry.isFile() && isWanted(path)) found.push(path);
    if (found.length > SNAPSHOT_LIMITS.files) throw tooLarge(root, path);
  }
}
