import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Json, JsonObject } from '../contract/json.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member: its name (with `?` where it may be absent), its kind in a word or two, and what it is. */
export interface SchemaMember {
  readonly name: string;
  readonly kind: string;
  readonly description: Bilingual;
}

/**
 * The members of an object schema in the bundle, those of inner objects after the outer one. `key` is a schema's key with
 * the part after `#`, such as `uncertainty/operations/combine#input`.
 */
export function schemaMembers(bundle: JsonObject, key: string): readonly SchemaMember[] {
  const schema = findSchema(bundle, key);
  if (!isObject(schema)) return [];
  const rows: SchemaMember[] = [];
  collect(bundle, schema, '', rows, 0);
  return rows;
}

/** The bundle names a schema by its key with dots, and holds the parts of an operation in its own `$defs`. */
function findSchema(bundle: JsonObject, key: string): Json | undefined {
  const [schema = '', part] = key.split('#');
  const name = schema.replaceAll('/', '.');
  return at(bundle, part === undefined ? `#/$defs/${name}` : `#/$defs/${name}/$defs/${part}`);
}

/** What a reference inside the bundle points to. */
function at(bundle: JsonObject, reference: string): Json | undefined {
  let found: Json | undefined = bundle;
  for (const step of reference.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

function collect(bundle: JsonObject, schema: JsonObject, prefix: string, rows: SchemaMember[], depth: number): void {
  const resolved = resolve(bundle, schema);
  const properties = resolved['properties'];
  if (!isObject(properties)) return;
  const required = Array.isArray(resolved['required']) ? resolved['required'] : [];
  for (const [name, member] of Object.entries(properties)) {
    if (!isObject(member as Json)) continue;
    const own = resolve(bundle, member as JsonObject);
    const title = `${prefix}${name}${required.includes(name) ? '' : '?'}`;
    rows.push({ name: title, kind: kindOf(bundle, own), description: wordsOf(own) });
    const items = own['items'];
    if (depth < 2 && isObject(items)) collect(bundle, items, `${prefix}${name}[].`, rows, depth + 1);
    else if (depth < 2) collect(bundle, own, `${prefix}${name}.`, rows, depth + 1);
    for (const { tag, alternative } of taggedAlternatives(bundle, own))
      collect(bundle, alternative, `${prefix}${name}(${tag}).`, rows, depth + 1);
  }
}

/** What a schema says of itself; empty where it says nothing, and in English where it has no Chinese. */
function wordsOf({ description, 'x-description-zh': chinese }: JsonObject): Bilingual {
  const en = typeof description === 'string' ? description : '';
  return { en, zh: typeof chinese === 'string' ? chinese : en };
}

/** The objects of which one is to be chosen, each with the word by which it says which it is. */
function taggedAlternatives(
  bundle: JsonObject,
  schema: JsonObject,
): readonly { readonly name: string; readonly tag: string; readonly alternative: JsonObject }[] {
  const alternatives = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isObject) : [];
  return alternatives.flatMap((one) => {
    const { properties, ...rest } = resolve(bundle, one);
    const [name, member] = isObject(properties) ? (Object.entries(properties)[0] ?? []) : [];
    if (!isObject(properties) || name === undefined || !isObject(member as Json)) return [];
    const { const: word, enum: words } = member as JsonObject;
    const tag = typeof word === 'string' ? word : Array.isArray(words) ? words.join('/') : undefined;
    const { [name]: _, ...others } = properties;
    return tag === undefined ? [] : [{ name, tag, alternative: { ...rest, properties: others } }];
  });
}

/** A schema with its reference followed; what stands beside the reference wins. */
function resolve(bundle: JsonObject, schema: JsonObject): JsonObject {
  const reference = schema['$ref'];
  const target = typeof reference === 'string' ? at(bundle, reference) : undefined;
  const inherited = Array.isArray(schema['allOf']) ? schema['allOf'].filter(isObject) : [];
  const merged = inherited.map((part) => resolve(bundle, part)).reduce((all, part) => ({ ...all, ...part }), {});
  return isObject(target) ? { ...resolve(bundle, target), ...merged, ...schema } : { ...merged, ...schema };
}

/**
 * The kind of a value in a word or two. `around` are the references that lead here: a schema that is met inside itself,
 * such as a tree, goes by its title there.
 */
function kindOf(bundle: JsonObject, schema: JsonObject, around: readonly string[] = []): string {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    if (around.includes(reference)) return typeof schema['title'] === 'string' ? schema['title'] : 'any';
    around = [...around, reference];
  }
  if (Array.isArray(schema['enum'])) return schema['enum'].join(' | ');
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  const tagged = taggedAlternatives(bundle, schema);
  const alternatives = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isObject) : [];
  if (tagged[0] !== undefined && tagged.length === alternatives.length)
    return `${tagged[0].name}: ${tagged.map(({ tag }) => tag).join(' | ')}`;
  if (alternatives.length > 0) {
    // A number beside what stands for none, such as NaN: each by its own kind.
    return alternatives
      .map((one) => {
        const [only] = taggedAlternatives(bundle, { anyOf: [one] });
        return only === undefined ? kindOf(bundle, resolve(bundle, one), around) : `${only.name}: ${only.tag}`;
      })
      .join(' | ');
  }
  const items = schema['items'];
  if (schema['type'] === 'array' && isObject(items)) {
    const kind = kindOf(bundle, resolve(bundle, items), around);
    return kind.includes(' | ') ? `(${kind})[]` : `${kind}[]`;
  }
  return typeof schema['type'] === 'string' ? schema['type'] : 'any';
}
