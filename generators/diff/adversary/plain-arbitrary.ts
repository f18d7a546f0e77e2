import fc from 'fast-check';
import { isObject } from '../../model/schema-walk.ts';
import { canonical } from '../canonical.ts';
import type { SchemaAt } from '../schema/schema-set.ts';
import { partOf } from '../schema/schema-set.ts';
import type { Generation } from './arbitrary-of.ts';
import { arbitraryOf } from './arbitrary-of.ts';

type Keywords = Readonly<Record<string, unknown>>;

/** Values by schemas without references, alternatives and conditionals that hold at the same time. */
export function plainArbitrary(
  all: readonly SchemaAt[],
  generation: Generation & { readonly isDeep: boolean },
): fc.Arbitrary<unknown> {
  const schemas = all.map(({ schema }) => schema).filter(isObject);
  const listed = listedValues(schemas);
  if (listed !== undefined) return listed.length === 0 ? fc.constant(null) : fc.constantFrom(...listed);
  const kinds = kindsOf(schemas).map((kind): fc.Arbitrary<unknown> => {
    if (kind === 'null') return fc.constant(null);
    if (kind === 'boolean') return fc.boolean();
    if (kind === 'integer' || kind === 'number') return numbers(schemas, kind, generation);
    if (kind === 'string') return strings(schemas, generation);
    return kind === 'array' ? arrays(all, schemas, generation) : objects(all, schemas, generation);
  });
  return kinds.length === 0 ? fc.constant(null) : fc.oneof(...kinds);
}

/** Values that every `enum` and `const` leaves. */
function listedValues(schemas: readonly Keywords[]): readonly unknown[] | undefined {
  const lists = schemas.flatMap((schema): (readonly unknown[])[] => {
    const list: unknown = schema['enum'];
    if (Array.isArray(list)) return [list];
    return Object.hasOwn(schema, 'const') ? [[schema['const']]] : [];
  });
  const [first, ...rest] = lists;
  return first?.filter((value) => rest.every((list) => list.some((other) => canonical(other) === canonical(value))));
}

const KINDS = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'];

/** The types that are left; without a type what the keywords are about, else anything. */
function kindsOf(schemas: readonly Keywords[]): readonly string[] {
  const typed = schemas.flatMap(({ type }) =>
    type === undefined ? [] : [Array.isArray(type) ? type.map(String) : [String(type)]],
  );
  if (typed.length > 0)
    return KINDS.filter((kind) =>
      typed.every((types) => types.includes(kind) || (kind === 'integer' && types.includes('number'))),
    );
  const about = (keywords: readonly string[]): boolean =>
    schemas.some((schema) => keywords.some((one) => Object.hasOwn(schema, one)));
  if (about(['properties', 'required', 'additionalProperties', 'minProperties', 'propertyNames'])) return ['object'];
  if (about(['items', 'prefixItems', 'minItems', 'maxItems', 'contains'])) return ['array'];
  if (about(['pattern', 'minLength', 'maxLength', 'format'])) return ['string'];
  return about(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'])
    ? ['number']
    : ['string', 'integer', 'object'];
}

const most = (schemas: readonly Keywords[], keyword: string, otherwise: number): number =>
  Math.max(otherwise, ...schemas.map((schema) => schema[keyword]).filter((one) => typeof one === 'number'));
const least = (schemas: readonly Keywords[], keyword: string, otherwise: number): number =>
  Math.min(otherwise, ...schemas.map((schema) => schema[keyword]).filter((one) => typeof one === 'number'));

function numbers(schemas: readonly Keywords[], kind: 'integer' | 'number', { pool }: Generation): fc.Arbitrary<number> {
  const low = Math.max(most(schemas, 'minimum', -1e6), most(schemas, 'exclusiveMinimum', -1e6));
  const high = Math.max(
    low,
    Math.min(least(schemas, 'maximum', low + 1e6), least(schemas, 'exclusiveMaximum', low + 1e6)),
  );
  const known = pool.values.filter(
    (value): value is number =>
      typeof value === 'number' && value >= low && value <= high && (kind === 'number' || Number.isInteger(value)),
  );
  const [from, to] = [Math.ceil(low), Math.floor(high)];
  const whole = from > to ? fc.constant(low) : fc.integer({ min: from, max: Math.min(to, from + 2 ** 31) });
  const steps = schemas.flatMap(({ multipleOf }) => (typeof multipleOf === 'number' ? [multipleOf] : []));
  return fc.oneof(
    fc.constantFrom(low > 0 || high < 0 ? low : 0, ...known),
    whole,
    ...steps.map((step) => fc.integer({ min: -4, max: 4 }).map((times) => times * step)),
    kind === 'integer' ? whole : fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true }),
  );
}

function strings(schemas: readonly Keywords[], { pool }: Generation): fc.Arbitrary<string> {
  const patterns = schemas.flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []));
  const shortest = Math.min(most(schemas, 'minLength', 0), 5000);
  const longest = least(schemas, 'maxLength', Infinity);
  const tests = patterns.flatMap(compiled);
  const fits = (text: string): boolean =>
    text.length >= shortest && text.length <= longest && tests.every((test) => test.test(text));
  const known = pool.values.filter((value): value is string => typeof value === 'string' && fits(value));
  const short = fc.string({ minLength: shortest, maxLength: Math.max(shortest, Math.min(longest, shortest + 8)) });
  const made = tests.length === 0 ? [short] : tests.flatMap(matching);
  const instead = known.length === 0 ? [] : [fc.constantFrom(...known)];
  const texts = fc.oneof(...instead, ...(instead.length + made.length === 0 ? [short] : made));
  // A text at a bound has its last character again and again, where that fits. A filter could wait for ever for a text
  // that fits every pattern, so one that does not is replaced by one that does.
  return fc.tuple(texts, fc.constantFrom(0, 0, ...pool.lengths)).map(([text, length]) => {
    const stretched = text.padEnd(length, text.at(-1) || 'x');
    return fits(stretched) ? stretched : fits(text) ? text : (known[0] ?? text);
  });
}

function compiled(pattern: string): readonly RegExp[] {
  try {
    return [new RegExp(pattern, 'u')];
  } catch {
    return [];
  }
}

/** fast-check generates from most patterns; where it cannot, the pool has strings of the pattern. */
function matching(pattern: RegExp): readonly fc.Arbitrary<string>[] {
  try {
    return [fc.stringMatching(pattern, { size: 'xsmall' })];
  } catch {
    return [];
  }
}

function arrays(
  all: readonly SchemaAt[],
  schemas: readonly Keywords[],
  generation: Generation & { readonly isDeep: boolean },
): fc.Arbitrary<unknown[]> {
  const below = { ...generation, depth: generation.depth + 1 };
  const prefixes = all.flatMap((at) =>
    isObject(at.schema) && Array.isArray(at.schema['prefixItems']) ? [{ at, items: at.schema['prefixItems'] }] : [],
  );
  const fixed = Math.max(0, ...prefixes.map(({ items }) => items.length));
  const rest = parts(all, 'items');
  const minLength = Math.min(most(schemas, 'minItems', 0), 50);
  const room = Math.min(least(schemas, 'maxItems', Infinity), minLength + (generation.isDeep ? 0 : 2 + fixed));
  const maxLength = Math.max(minLength, room);
  const isUnique = schemas.some(({ uniqueItems }) => uniqueItems === true);
  if (fixed > 0) {
    const slots = Array.from({ length: fixed }, (_, index) =>
      arbitraryOf(
        prefixes.flatMap(({ at, items }) =>
          items[index] === undefined ? [] : [partOf(at, items[index], 'prefixItems', index)],
        ),
        below,
      ),
    );
    return fc.tuple(...slots);
  }
  const items = lazily(() => arbitraryOf([...rest, ...parts(all, 'contains')], below));
  const list = (bounds: { minLength: number; maxLength: number }): fc.Arbitrary<unknown[]> =>
    isUnique ? fc.uniqueArray(items, { ...bounds, selector: canonical }) : fc.array(items, bounds);
  const largest = least(schemas, 'maxItems', Infinity);
  const sizes = generation.isDeep
    ? []
    : generation.pool.lengths.filter((size) => size >= minLength && size <= Math.min(largest, 12));
  return fc.oneof(
    { arbitrary: list({ minLength, maxLength }), weight: 3 },
    ...sizes.map((size) => ({ arbitrary: list({ minLength: isUnique ? 0 : size, maxLength: size }), weight: 1 })),
  );
}

const parts = (all: readonly SchemaAt[], keyword: string): readonly SchemaAt[] =>
  all.flatMap((at) =>
    isObject(at.schema) && at.schema[keyword] !== undefined ? [partOf(at, at.schema[keyword], keyword)] : [],
  );

function objects(
  all: readonly SchemaAt[],
  schemas: readonly Keywords[],
  generation: Generation & { readonly isDeep: boolean },
): fc.Arbitrary<unknown> {
  const below = { ...generation, depth: generation.depth + 1 };
  const required = new Set(
    schemas.flatMap((schema) => (Array.isArray(schema['required']) ? schema['required'].map(String) : [])),
  );
  const members = new Map<string, SchemaAt[]>();
  for (const at of all) {
    const named = isObject(at.schema) && isObject(at.schema['properties']) ? at.schema['properties'] : {};
    for (const [name, schema] of Object.entries(named))
      members.set(name, [...(members.get(name) ?? []), partOf(at, schema, 'properties', name)]);
  }
  const rest = parts(all, 'additionalProperties').filter(({ schema }) => isObject(schema));
  const extra = rest.length > 0 ? generation.pool.names.filter((name) => !members.has(name)).slice(0, 3) : [];
  for (const name of [...required, ...extra]) if (!members.has(name)) members.set(name, [...rest]);
  const wanted = [...members].filter(
    ([name, schemas]) => required.has(name) || (!generation.isDeep && schemas.every(({ schema }) => schema !== false)),
  );
  const model = Object.fromEntries(wanted.map(([name, schemas]) => [name, lazily(() => arbitraryOf(schemas, below))]));
  const record = fc.record(model, { requiredKeys: wanted.map(([name]) => name).filter((name) => required.has(name)) });
  const isOpen = !schemas.some(
    (schema) => schema['additionalProperties'] !== undefined || schema['unevaluatedProperties'] === false,
  );
  if (!isOpen || generation.isDeep) return record;
  const { names, values } = generation.pool;
  const more = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), { maxLength: 4 });
  return fc.tuple(record, more).map(([own, others]) => ({ ...Object.fromEntries(others), ...own }));
}

/** Builds an arbitrary when it is first drawn from: a schema may refer to itself. */
function lazily<Value>(build: () => fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  let built: fc.Arbitrary<Value> | undefined;
  return fc.constant(null).chain(() => (built ??= build()));
}
