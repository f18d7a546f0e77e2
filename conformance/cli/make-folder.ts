import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one at a time: a recursive mkdir of Node tries for ever where the kernel answers
 * ENOENT for a folder whose parent exists, as it does under /proc. Returns those that were made, the outermost first;
 * throws what the file system says.
 */
export async function makeFolder(path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  let above = path;
  while (!(await isThere(above))) {
    missing.push(above);
    above = dirname(above);
  }
  await access(above, constants.W_OK | constants.X_OK);
  for (const folder of missing.reverse()) await mkdir(folder);
  return missing;
}

/** Whether anything stands there; a root always does. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    return false;
  }
}
