import { posix } from 'node:path';
import type { SourceTree } from '../model/tree.ts';
import type { FileReader } from './read-files.ts';
import { rootsOf } from './schema/roots.ts';
import type { SchemaSide } from './schema/schema-changes.ts';

const SCHEMA = /\.schema\.(?:yaml|json)$/;

/** The schemas of one version of a standard, with those of other standards that they refer to. */
export function readSchemas(files: SourceTree, standard: string, version: string, reader: FileReader): SchemaSide {
  const set = new Map<string, unknown>();
  const open = [...files.keys()].filter(
    (file) => file.startsWith(`schemas/${standard}/${version}/`) && SCHEMA.test(file) && !file.includes('/generated/'),
  );
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    const text = files.get(file);
    if (set.has(file) || text === undefined) continue;
    const schema = reader.value(file, text);
    set.set(file, schema);
    for (const ref of refsIn(schema)) open.push(posix.join(posix.dirname(file), ref));
  }
  return { set, roots: rootsOf(set, standard, version) };
}

/** Paths that a schema refers to, wherever they stand; what stays in its file is left out. */
function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (name !== '$ref' || typeof member !== 'string') return refsIn(member);
    const [path = ''] = member.split('#', 1);
    return path === '' ? [] : [path];
  });
}
