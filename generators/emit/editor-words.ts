import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { isObject } from '../model/schema-sources.ts';

/** Keywords whose value is no schema. */
const VALUES = new Set(['const', 'enum', 'default', 'examples']);

/** Keywords whose value is schemas by name; a name can be that of a keyword. */
const NAMED = new Set(['properties', 'patternProperties', '$defs']);

/**
 * The schemas of a bundle in words that the YAML language server shows: in a hover and beside a completion
 * `markdownDescription`, in both languages, and `patternErrorMessage` instead of a regular expression.
 *
 * Where a member of its own words refers to a schema by `allOf`, the server shows the words of that schema, which say what
 * a decimal is and not what this one stands for; so it is written out there without them. Keywords of our own are left out.
 */
export const withEditorWords = (definitions: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, worded(schema, definitions)]));

function worded(schema: Json, definitions: JsonObject): Json {
  if (Array.isArray(schema)) return schema.map((member: Json) => worded(member, definitions));
  if (!isObject(schema)) return schema;
  const hasWords = typeof schema['description'] === 'string';
  // Beside a $ref the server takes a keyword that it does not know for a constraint, and forgets the words there.
  const known = Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-'));
  const members = known.map(([keyword, value]): readonly [string, Json] => {
    if (VALUES.has(keyword)) return [keyword, value];
    if (NAMED.has(keyword) && isObject(value)) return [keyword, withNames(value, definitions)];
    if (keyword === 'allOf' && Array.isArray(value) && hasWords)
      return [keyword, value.map((member: Json) => worded(withoutWords(member, definitions), definitions))];
    return [keyword, worded(value, definitions)];
  });
  return Object.fromEntries([...members, ...shown(schema)]);
}

const withNames = (named: JsonObject, definitions: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(named).map(([name, one]) => [name, worded(one, definitions)]));

/** What the server shows of a schema. */
function shown(schema: JsonObject): readonly (readonly [string, Json])[] {
  const { description, 'x-description-zh': chinese, 'x-pattern-meaning': meaning } = schema;
  const words = [description, chinese].filter((text) => typeof text === 'string').map(markdown);
  return [
    ...(words.length > 0 ? [['markdownDescription', words.join('\n\n')] as const] : []),
    ...(isObject(meaning) && typeof meaning['en'] === 'string'
      ? [['patternErrorMessage', `Expected ${meaning['en']}.`] as const]
      : []),
  ];
}

/** What a reference leads to, title and description apart; anything else as it is. */
function withoutWords(member: Json, definitions: JsonObject): Json {
  const reference = isObject(member) && Object.keys(member).length === 1 ? member['$ref'] : undefined;
  if (typeof reference !== 'string') return member;
  const target = reference.split('/').slice(2).reduce<Json | undefined>(step, definitions);
  if (!isObject(target)) return member;
  const { title: _, description: __, 'x-description-zh': ___, ...rest } = target;
  return rest;
}

const step = (here: Json | undefined, name: string): Json | undefined =>
  isObject(here) && Object.hasOwn(here, name) ? here[name] : undefined;

/** A plain sentence as Markdown: what stands in back quotes is code, nothing else is markup. */
const markdown = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[\\*_{}[\]()#+!<>|~]/g, '\\$&')))
    .join('');
