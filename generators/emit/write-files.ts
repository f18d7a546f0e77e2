import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmittedFile } from './emitted-file.ts';

/** Whether a file belongs to a release, and so is never written again, whatever an emitter makes of it. */
export const isFrozen = (path: string): boolean =>
  /^(spec|schemas|conformance\/standards)\/[^/]+\/[0-9]+\.[0-9]+\.[0-9]+\//.test(path);

/** The files whose text on disk is not what the emitters say, among those that are missing. */
export const changedFiles = (root: string, files: readonly EmittedFile[]): readonly EmittedFile[] =>
  files.filter(({ path, content }) => textOf(join(root, path)) !== content);

/**
 * Writes the files that changed, each into a temporary file that then takes its name: whoever reads meanwhile, and
 * whoever else is writing the same, sees a whole file.
 */
export function writeFiles(root: string, files: readonly EmittedFile[]): readonly EmittedFile[] {
  const changed = changedFiles(root, files);
  for (const { path, content } of changed) {
    const target = join(root, path);
    const temporary = `${target}.${process.pid}.tmp`;
    mkdirSync(dirname(target), { recursive: true });
    try {
      writeFileSync(temporary, content);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }
  return changed;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
