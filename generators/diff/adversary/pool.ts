import { isObject, subSchemas } from '../../model/schema-walk.ts';
import { canonical } from '../canonical.ts';
import { stringOnlyIn } from '../schema/pattern-effect.ts';
import type { SchemaAt, SchemaSet } from '../schema/schema-set.ts';
import { targetOf } from '../schema/schema-set.ts';

/** What two schemas mention, and what lies just beside it: where a difference between them shows. */
export interface Pool {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  /** Lengths of strings and arrays. */
  readonly lengths: readonly number[];
}

/** Nobody needs a longer text or list to see a bound. */
const MOST_LENGTH = 5000;

/** Beyond this many patterns they are not compared in pairs. */
const MOST_PATTERNS = 12;

const NOTHING = '[^\\s\\S]';
const EVERYTHING = '[\\s\\S]*';

/** The names, values and lengths that matter to either of two schemas, with what they refer to. */
export function poolOf(sides: readonly { readonly set: SchemaSet; readonly at: SchemaAt }[]): Pool {
  const names = new Set<string>();
  const values = new Map<string, unknown>();
  const lengths = new Set<number>([0, 1, 2]);
  const patterns: string[] = [];
  const add = (value: unknown): unknown => values.set(canonical(value), value);
  for (const edge of [null, true, false, 0, -1, 1, 0.5, '', 'x', '0', [], {}]) add(edge);
  for (const { set, at } of sides) {
    for (const schema of reachable(set, at)) {
      for (const keyword of ['properties', 'dependentRequired'])
        if (isObject(schema[keyword])) for (const name of Object.keys(schema[keyword])) names.add(name);
      if (Array.isArray(schema['required'])) for (const name of schema['required']) names.add(String(name));
      if (Array.isArray(schema['enum'])) for (const value of schema['enum']) add(value);
      if (Object.hasOwn(schema, 'const')) add(schema['const']);
      for (const keyword of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']) {
        const bound = schema[keyword];
        if (typeof bound === 'number')
          for (const near of [bound, bound - 1, bound + 1, bound - 0.5, bound + 0.5, bound * 2]) add(near);
      }
      for (const keyword of ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties']) {
        const limit = schema[keyword];
        if (typeof limit === 'number')
          for (const near of [limit - 1, limit, limit + 1]) if (near >= 0 && near <= MOST_LENGTH) lengths.add(near);
      }
      if (typeof schema['pattern'] === 'string') patterns.push(schema['pattern']);
    }
  }
  names.add('another');
  names.add('Another-2');
  for (const name of stringsApart([...new Set(patterns)])) add(name);
  return { names: [...names], values: [...values.values()], lengths: [...lengths] };
}

/** For each pair of patterns a string that one accepts and the other does not; nothing and everything are patterns too. */
function stringsApart(patterns: readonly string[]): readonly string[] {
  const others = (pattern: string): readonly string[] =>
    patterns.length > MOST_PATTERNS ? [NOTHING] : [NOTHING, ...patterns.filter((other) => other !== pattern)];
  return patterns.flatMap((pattern) =>
    [...others(pattern).map((other) => stringOnlyIn(pattern, other)), stringOnlyIn(EVERYTHING, pattern)].flatMap(
      (text) => text ?? [],
    ),
  );
}

function reachable(set: SchemaSet, start: SchemaAt): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  const seen = new Set<string>();
  const visit = (at: SchemaAt): void => {
    const place = `${at.file}#${at.pointer}`;
    if (seen.has(place)) return;
    seen.add(place);
    for (const { schema } of subSchemas(at.schema)) {
      found.push(schema);
      const target = typeof schema['$ref'] === 'string' ? targetOf(set, schema['$ref'], at.file) : undefined;
      if (target !== undefined) visit(target);
    }
  };
  visit(start);
  return found;
}
