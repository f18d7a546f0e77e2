import type { Json } from '../../conformance/contract/json.ts';
import { isObject } from '../model/schema-sources.ts';

/** Keywords whose value is no schema. */
const VALUES = new Set(['const', 'enum', 'default', 'examples']);

/** Keywords whose value is schemas by name; a name can be that of a keyword. */
const NAMED = new Set(['properties', 'patternProperties', '$defs']);

/** The schema with every `$ref` replaced; values of `const`, `enum`, `default` and `examples` are left alone. */
export function withRefs(schema: Json, replace: (ref: string) => string): Json {
  if (Array.isArray(schema)) return schema.map((member: Json) => withRefs(member, replace));
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === '$ref' && typeof value === 'string') return [keyword, replace(value)];
      if (NAMED.has(keyword) && isObject(value))
        return [
          keyword,
          Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withRefs(one, replace)])),
        ];
      return [keyword, VALUES.has(keyword) ? value : withRefs(value, replace)];
    }),
  );
}
