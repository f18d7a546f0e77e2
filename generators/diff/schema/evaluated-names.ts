import { isObject } from '../../model/schema-walk.ts';
import type { SchemaAt, SchemaSet } from './schema-set.ts';
import { partOf, targetOf } from './schema-set.ts';

/** The members that a schema names for the object that it is applied to: its own, and those of what applies in place. */
export function evaluatedNames(set: SchemaSet, root: SchemaAt): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (at: SchemaAt): void => {
    const place = `${at.file}#${at.pointer}`;
    if (!isObject(at.schema) || seen.has(place)) return;
    seen.add(place);
    const { schema } = at;
    if (isObject(schema['properties'])) for (const name of Object.keys(schema['properties'])) names.add(name);
    for (const keyword of ['if', 'then', 'else']) visit(partOf(at, schema[keyword], keyword));
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const members: unknown = schema[keyword];
      if (Array.isArray(members)) members.forEach((member, index) => visit(partOf(at, member, keyword, index)));
    }
    const target = typeof schema['$ref'] === 'string' ? targetOf(set, schema['$ref'], at.file) : undefined;
    if (target !== undefined) visit(target);
  };
  visit(root);
  return names;
}
