import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteEntry } from '../../generators/model/site-types.ts';
import type { EntryFindings } from '../claims/entry.ts';
import { entryFiles } from './entry-files.ts';

/** What the site links to, of each entry. */
const PUBLISHED = ['report.json', 'statement.json', 'declaration-of-conformity.yaml'];

/**
 * Writes what the site shows of the entries that were found right, and their files, unpacked, for it to serve. An entry
 * that is not what it says is not shown.
 */
export function emitEntries(root: string, generated: string, judged: readonly EntryFindings[]): void {
  const served = join(generated, 'site-static', 'implementations');
  rmSync(served, { recursive: true, force: true });
  const entries = judged.flatMap(({ path, entry }): readonly SiteEntry[] => {
    const [name = '', version = ''] = path.split('/');
    const read = entryFiles(root, name, version);
    if (entry === undefined || 'problems' in read) return [];
    const published = PUBLISHED.filter((file) => read.files.has(file));
    mkdirSync(join(served, name, version), { recursive: true });
    for (const file of published) writeFileSync(join(served, name, version, file), read.files.get(file) ?? '');
    const { statement: _, declaration: __, ...shown } = entry;
    return [{ ...shown, files: published }];
  });
  mkdirSync(join(generated, 'site-static'), { recursive: true });
  writeFileSync(join(generated, 'implementation-entries.json'), `${JSON.stringify(entries, null, 2)}\n`);
}
