import { isObject } from '../../model/schema-walk.ts';
import type { Role } from '../change.ts';
import type { SchemaAt, SchemaSet } from './schema-set.ts';

/** A schema by which something that people exchange is judged as a whole. */
export interface Root {
  /** `uncertainty/measurement-result`, `uncertainty/operations/combine#input`. */
  readonly key: string;
  readonly role: Role;
  readonly at: SchemaAt;
}

/** The parts of an operation. One that is absent has no values: no code of that kind is ever answered. */
const PARTS = ['input', 'output', 'undefined', 'rejected'] as const;

const PLACE = /^schemas\/([^/]+)\/([^/]+)\/(.+)\.schema\.(?:yaml|json)$/;

/** The roots of one version (`draft` or `0.1.0`) of a standard, by key. */
export function rootsOf(set: SchemaSet, standard: string, version: string): ReadonlyMap<string, Root> {
  const roots = new Map<string, Root>();
  for (const [file, schema] of set) {
    const [, owner, edition, name] = PLACE.exec(file) ?? [];
    if (owner !== standard || edition !== version || !isObject(schema)) continue;
    const key = `${standard}/${name}`;
    if (typeof schema['x-operation'] !== 'string') {
      roots.set(key, { key, role: 'document', at: { schema, file, pointer: '' } });
      continue;
    }
    const parts = isObject(schema['$defs']) ? schema['$defs'] : {};
    for (const role of PARTS)
      roots.set(`${key}#${role}`, {
        key: `${key}#${role}`,
        role,
        at: { schema: parts[role] ?? false, file, pointer: `/$defs/${role}` },
      });
  }
  return roots;
}

/** The document or the operation that a root is a part of: `uncertainty/operations/combine`. */
export const schemaOfRoot = (key: string): string => key.replace(/#.*/, '');
