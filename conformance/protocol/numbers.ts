import type { Json, JsonObject } from '../contract/json.ts';

/**
 * Numbers that JSON cannot carry, on the wire and in the program.
 *
 * On the wire a finite double is a plain JSON number in shortest form; NaN, the infinities and negative zero are
 * tagged (`{"$f64":"NaN"}`), and an array of doubles may travel as base64 (`$f64s`) where the receiver declares that
 * feature. In the program all of them are JavaScript numbers. `$int`, `$dec` and `$doc` are the same in both: what
 * they carry is text.
 */

const TOKENS: ReadonlyMap<string, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
]);

/** Arrays shorter than this travel as plain numbers also where base64 is allowed: they are read by people. */
const BULK_LENGTH = 1000;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const needsTag = (number: number): boolean => !Number.isFinite(number) || Object.is(number, -0);

/** How well `JSON.stringify` carries a value: as it is, with numbers to be tagged, or with members that it drops. */
export type Carriage = 'plain' | 'tags' | 'gaps';

/** Looks for what JSON would not carry; `gaps` are members that are `undefined`. */
export function carriageOf(value: Json | undefined): Carriage {
  if (typeof value === 'number') return needsTag(value) ? 'tags' : 'plain';
  if (value === undefined) return 'gaps';
  if (typeof value !== 'object' || value === null) return 'plain';
  let found: Carriage = 'plain';
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const inside = carriageOf(value[i] as Json);
      if (inside === 'gaps') return inside;
      if (inside === 'tags') found = inside;
    }
    return found;
  }
  for (const name in value as JsonObject) {
    const inside = carriageOf((value as JsonObject)[name]);
    if (inside === 'gaps') return inside;
    if (inside === 'tags') found = inside;
  }
  return found;
}

/** The value with every number that JSON cannot carry tagged. */
export function tagNumbers(value: Json): Json {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return { $f64: 'NaN' };
    if (!Number.isFinite(value)) return { $f64: value > 0 ? 'Infinity' : '-Infinity' };
    return Object.is(value, -0) ? { $f64: '-0' } : value;
  }
  if (Array.isArray(value)) return value.map(tagNumbers);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, tagNumbers(member)]),
  );
}

/** The value with every tagged number as the JavaScript number that it stands for; the same value where there is none. */
export function untagNumbers(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let items: Json[] | undefined;
    for (let i = 0; i < value.length; i++) {
      const item = value[i] as Json;
      const read = untagNumbers(item);
      if (Object.is(read, item)) continue;
      items ??= [...(value as readonly Json[])];
      items[i] = read;
    }
    return items ?? (value as readonly Json[]);
  }
  return readTag(value as JsonObject) ?? untagMembers(value as JsonObject);
}

function untagMembers(value: JsonObject): JsonObject {
  let changed: [string, Json][] | undefined;
  for (const name in value) {
    const member = value[name] as Json;
    const read = untagNumbers(member);
    if (!Object.is(read, member)) (changed ??= []).push([name, read]);
  }
  // By entries, because a member may be called `__proto__`.
  return changed === undefined ? value : Object.fromEntries([...Object.entries(value), ...changed]);
}

/** The number or the array that a tag stands for, or undefined where the object is no such tag. */
function readTag(value: JsonObject): Json | undefined {
  if (typeof value['$f64'] === 'string' && Object.keys(value).length === 1) return TOKENS.get(value['$f64']);
  if (typeof value['$f64s'] === 'string' && Object.keys(value).length === 2) return readBulk(value) ?? undefined;
  return undefined;
}

/** Whether a text can hold a tagged number at all, be its name escaped or not; most do not, and need no second look. */
export const mayHoldTags = (text: string): boolean => text.includes('"$f64') || text.includes('\\u00');

/** A long array of doubles as base64 of its little-endian bytes. */
export function tagBulk(value: Json): Json {
  if (Array.isArray(value)) {
    return value.length >= BULK_LENGTH && value.every((item) => typeof item === 'number')
      ? bulk(value)
      : value.map(tagBulk);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tagBulk(member)]));
}

function bulk(numbers: readonly number[]): JsonObject {
  const bytes = Buffer.alloc(numbers.length * 8);
  numbers.forEach((number, i) => bytes.writeDoubleLE(number, i * 8));
  return { $f64s: bytes.toString('base64'), shape: [numbers.length] };
}

/** Dimensions that a shape has at most: more are an attempt to exhaust the stack. */
const MOST_DIMENSIONS = 32;
/** Arrays that a shape without any number may ask for: its bytes are no bound, since there are none. */
const MOST_EMPTY = 65_536;

/** Nested arrays of the tagged shape, or null where bytes and shape do not agree or the shape is beyond bounds. */
function readBulk(tagged: JsonObject): Json | null {
  const { $f64s: text, shape } = tagged;
  if (typeof text !== 'string' || !Array.isArray(shape)) return null;
  const sizes: readonly Json[] = shape;
  if (!sizes.every((size): size is number => Number.isInteger(size) && (size as number) >= 0)) return null;
  if (sizes.length > MOST_DIMENSIONS) return null;
  const firstEmpty = sizes.indexOf(0);
  if (sizes.slice(0, Math.max(0, firstEmpty)).reduce((product, size) => product * size, 1) > MOST_EMPTY) return null;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== sizes.reduce((product, size) => product * size, 8)) return null;
  let offset = 0;
  const fill = (depth: number): Json => {
    const size = sizes[depth];
    if (size === undefined) return bytes.readDoubleLE(offset++ * 8);
    return Array.from({ length: size }, () => fill(depth + 1));
  };
  return fill(0);
}
