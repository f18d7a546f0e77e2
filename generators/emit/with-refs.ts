import type { Json } from '../../conformance/contract/json.ts';
import { isObject } from '../model/schema-sources.ts';

/** The schema with every `$ref` replaced; values of `const`, `enum` and `default` are left alone. */
export function withRefs(schema: Json, replace: (ref: string) => string): Json {
  if (Array.isArray(schema)) return schema.map((member: Json) => withRefs(member, replace));
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === '$ref' && typeof value === 'string') return [keyword, replace(value)];
      return [keyword, ['const', 'enum', 'default', 'examples'].includes(keyword) ? value : withRefs(value, replace)];
    }),
  );
}
