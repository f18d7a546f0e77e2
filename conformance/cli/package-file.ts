import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Reads a file that the package carries beside the command, by its path from the root of the package, as it lies there
 * now. The command may run from its sources or from a bundle at any depth under `dist`.
 */
export async function packageFile(path: string): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, path)) && folder !== dirname(folder)) folder = dirname(folder);
  return readFile(join(folder, path), 'utf8');
}
