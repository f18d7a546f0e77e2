import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readTree, type SourceTree } from '../../generators/model/tree.ts';
import { syntheticSeries } from './synthetic-series.ts';

const NOT_COPIED = new Set(['node_modules', '.git', 'dist', 'site', 'tests', '.generated']);

/**
 * A copy of the repository whose series has `standards` standards, in a temporary folder: every program runs in it as in a
 * clone. Libraries are those of the repository; what programs keep for their next run is its own.
 *
 * @returns the folder; whoever asked for it removes it with `removeClone`.
 */
export function syntheticClone(root: string, standards: number): string {
  const clone = mkdtempSync(join(tmpdir(), 'etalon-series-'));
  for (const name of readdirSync(root))
    if (!NOT_COPIED.has(name)) cpSync(join(root, name), join(clone, name), { recursive: true });
  for (const [file, text] of syntheticSeries(new Map([...codeOf(root), ...readTree(root)]), standards)) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    writeFileSync(join(clone, file), text);
  }
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(clone, 'node_modules', name), 'junction');
  return clone;
}

export const removeClone = (clone: string): void => rmSync(clone, { recursive: true, force: true });

/** The code beside the checks and rules of the standards, which copies of these need and no gate on sources reads. */
function codeOf(root: string): SourceTree {
  const folder = 'conformance/standards';
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /^[^/]+\/[^/]+\/[^/]+\/draft\/.*\.ts$/.test(path));
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
