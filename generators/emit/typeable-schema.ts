import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { WORDS } from '../model/schema-keywords.ts';
import { isObject } from '../model/schema-sources.ts';

const NEVER: JsonObject = { tsType: 'never' };

/** The largest number of members that a list of fixed length may have and be typed as a tuple. */
const TUPLE = 4;

/** What json-schema-to-typescript understands as it stands; conditionals, patterns and annotations have no type. */
const PLAIN = ['type', 'const', 'enum', 'description'];

/**
 * A schema narrowed to what a TypeScript type can say, every `$ref` pointing into the bundle.
 *
 * `required` of an unconditional member of `allOf` counts as the schema's own, since it constrains the same object.
 * `nameOf` gives the name in the bundle of what a `$ref` points to.
 */
export function typeableSchema(schema: JsonObject, nameOf: (ref: string) => string): JsonObject {
  const member = (value: Json): JsonObject => (isObject(value) ? typeableSchema(value, nameOf) : {});
  const members = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.map(member) : []);
  const named = (value: Json | undefined): Record<string, JsonObject> =>
    Object.fromEntries(isObject(value) ? Object.entries(value).map(([name, one]) => [name, member(one)]) : []);

  const typed: Record<string, Json> = {};
  for (const keyword of PLAIN) if (schema[keyword] !== undefined) typed[keyword] = schema[keyword];
  if (schema['properties'] !== undefined) typed['properties'] = named(schema['properties']);
  if (schema['patternProperties'] !== undefined) typed['patternProperties'] = named(schema['patternProperties']);
  const absent = absentMember(schema['not']);
  if (absent !== undefined) typed['properties'] = { ...(typed['properties'] as JsonObject), [absent]: NEVER };
  const closed = schema['additionalProperties'] ?? schema['unevaluatedProperties'];
  if (closed !== undefined) typed['additionalProperties'] = isObject(closed) ? member(closed) : closed;
  else if (isAnyObject(schema)) typed['additionalProperties'] = { tsType: 'Json' };
  if (schema['prefixItems'] !== undefined) {
    typed['items'] = members(schema['prefixItems']);
    typed['additionalItems'] = schema['items'] !== false;
    typed['minItems'] = (typed['items'] as readonly Json[]).length;
  } else if (isObject(schema['items'])) {
    typed['items'] = member(schema['items']);
    const { minItems, maxItems } = schema;
    if (typeof minItems === 'number' && minItems === maxItems && minItems <= TUPLE)
      Object.assign(typed, { minItems, maxItems });
  }
  if (schema['anyOf'] !== undefined) typed['anyOf'] = members(schema['anyOf']);
  if (schema['oneOf'] !== undefined) typed['oneOf'] = members(schema['oneOf']);

  const all = (Array.isArray(schema['allOf']) ? schema['allOf'] : []).filter(isObject);
  const parts = all.map(member);
  const bare = parts.filter((part) => !saysAType(part));
  const required = [typed, schema, ...bare].flatMap(({ required }) =>
    Array.isArray(required) ? (required as readonly Json[]) : [],
  );
  if (required.length > 0) typed['required'] = [...new Set(required)];
  const typedParts = parts.filter(saysAType);
  if (typeof schema['$ref'] === 'string') typedParts.unshift({ $ref: `#/$defs/${nameOf(schema['$ref'])}` });
  return combined(typed, typedParts);
}

/** An object of which nothing else is said: json-schema-to-typescript would take it for one without members. */
const isAnyObject = (schema: JsonObject): boolean =>
  schema['type'] === 'object' && Object.keys(schema).every((key) => ['type', ...WORDS].includes(key));

/** The member that `not: { required: [name] }` keeps out; of several names, it keeps out none of them by itself. */
function absentMember(not: Json | undefined): string | undefined {
  const required = isObject(not) ? not['required'] : undefined;
  const names: readonly Json[] = Array.isArray(required) ? required : [];
  return names.length === 1 ? String(names[0]) : undefined;
}

const saysAType = (schema: JsonObject): boolean =>
  Object.keys(schema).some((keyword) => !['required', ...WORDS, 'tsType'].includes(keyword));

/** A schema of its own and the parts that it is to meet as well. */
function combined(own: Record<string, Json>, parts: readonly JsonObject[]): JsonObject {
  const { description, required, ...rest } = own;
  const about = description === undefined ? {} : { description };
  const demands = Array.isArray(required) ? required : [];
  if (parts.length === 0) {
    // A schema without a type takes any JSON value; json-schema-to-typescript would take objects only.
    if (Object.keys(rest).length === 0)
      return demands.length === 0 ? { ...about, tsType: 'Json' } : { ...about, required: demands };
    return own;
  }
  // A sibling of $ref would make json-schema-to-typescript repeat the type under another name.
  if (rest['properties'] !== undefined) return { ...about, allOf: [...parts, { ...rest, required: demands }] };
  if (demands.length === 0) return { ...about, allOf: parts };
  const properties = Object.fromEntries(demands.map((name) => [String(name), { tsType: 'unknown' }]));
  return { ...about, allOf: [...parts, { type: 'object', properties, required: demands }] };
}
