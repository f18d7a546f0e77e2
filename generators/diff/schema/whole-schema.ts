import { canonical } from '../canonical.ts';
import type { Root } from './roots.ts';
import type { SchemaSet } from './schema-set.ts';
import { targetOf } from './schema-set.ts';

/** Everything that a root says and refers to, as text: equal texts accept the same. */
export function wholeSchema(set: SchemaSet, root: Root): string {
  const texts: string[] = [];
  const seen = new Set<string>();
  const visit = (value: unknown, file: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      const target = name === '$ref' && typeof member === 'string' ? targetOf(set, member, file) : undefined;
      const place = `${target?.file}#${target?.pointer}`;
      if (target === undefined || seen.has(place)) visit(member, file);
      else {
        seen.add(place);
        texts.push(canonical(target.schema));
        visit(target.schema, target.file);
      }
    }
  };
  texts.push(canonical(root.at.schema));
  visit(root.at.schema, root.at.file);
  return texts.join('\n').replace(/"\$ref":"[^"]*"/g, '');
}
