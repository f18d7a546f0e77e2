/**
 * Prepares a schema for ajv, so that an error of the compiled validator carries all that its reader needs.
 *
 * - Words are taken out; `x-clause` and `x-pattern-meaning` stay, because errors bring the schema object that they
 *   stand in.
 * - `then`, `else` and `dependentSchemas` inherit the clause of the object that holds the condition.
 * - A closed object gets `x-known`, the names that it knows, its `$ref`s and conditionals included.
 * - `$ref` in a branch of `anyOf` or `oneOf` is written out, so that the path of an error says which branch it is of.
 */

import type { Json, JsonObject } from '../../conformance/contract/json.ts';
import { CITATION, LITERAL, NAMED, WORDS } from '../model/schema-keywords.ts';
import { isObject, resolveRef, type SchemaSource } from '../model/schema-sources.ts';
import { pointerSteps } from '../../schemas/document/json-pointer.ts';

/** What no error needs. The meaning of a pattern is none of them: the error says it. */
const NEEDLESS = [...WORDS, 'default', 'examples', 'x-operation', 'x-meaning', '$schema'];
/** Lists of names are copied as values are, and so is what an error brings along. */
const COPIED = [...LITERAL, CITATION, 'x-pattern-meaning', 'required', 'dependentRequired'];
const CONDITIONAL = ['then', 'else', 'dependentSchemas'];
const CLOSING = ['additionalProperties', 'unevaluatedProperties'];

/** The schema of a source, prepared; `byFile` finds what its `$ref`s point to. */
export function compilableSchema(source: SchemaSource, byFile: ReadonlyMap<string, SchemaSource>): JsonObject {
  return {
    $id: source.id,
    ...prepare(source.schema, { source, byFile, clause: undefined, open: [], writeOut: false }),
  };
}

interface Context {
  readonly source: SchemaSource;
  readonly byFile: ReadonlyMap<string, SchemaSource>;
  /** What the enclosing conditional cites. */
  readonly clause: Json | undefined;
  /** The references that are being written out, against recursion. */
  readonly open: readonly string[];
  /** Whether this is a branch of a choice. */
  readonly writeOut: boolean;
}

function prepare(schema: JsonObject, context: Context): JsonObject {
  if (context.writeOut && typeof schema['$ref'] === 'string' && !Object.keys(schema).some(constrains)) {
    const target = writtenOut(schema['$ref'], context);
    if (target !== undefined) return target;
  }
  const clause = schema['x-clause'] ?? context.clause;
  const prepared: Record<string, Json> = {};
  if (clause !== undefined) prepared['x-clause'] = clause;
  for (const [keyword, value] of Object.entries(schema)) {
    if (NEEDLESS.includes(keyword) || keyword === 'x-clause') continue;
    const inner = { ...context, clause: CONDITIONAL.includes(keyword) ? clause : context.clause };
    if (COPIED.includes(keyword)) prepared[keyword] = value;
    else if (keyword === '$ref' && typeof value === 'string') {
      const target = context.writeOut ? writtenOut(value, context) : undefined;
      if (target === undefined) prepared['$ref'] = absolute(value, context);
      else prepared['allOf'] = [...[prepared['allOf'] ?? []].flat(), target];
    } else if (NAMED.includes(keyword) && isObject(value)) prepared[keyword] = named(value, inner);
    else if (keyword === 'anyOf' || keyword === 'oneOf') prepared[keyword] = branches(value, inner);
    else if (keyword === 'allOf' && Array.isArray(value)) {
      prepared['allOf'] = [...[prepared['allOf'] ?? []].flat(), ...value.map((member: Json) => below(member, inner))];
    } else prepared[keyword] = below(value, inner);
  }
  if (CLOSING.some((keyword) => schema[keyword] === false)) {
    prepared['x-known'] = [...knownNames(schema, context.source, context.byFile)].sort();
  }
  return prepared;
}

const below = (value: Json, context: Context): Json => {
  if (Array.isArray(value)) return value.map((member: Json) => below(member, context));
  return isObject(value) ? prepare(value, context) : value;
};

const named = (value: JsonObject, context: Context): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, below(schema, context)]));

const absolute = (ref: string, { source, byFile }: Context): string => {
  const { file, pointer } = resolveRef(ref, source.file);
  const target = byFile.get(file);
  if (target === undefined) throw new Error(`${source.file} refers to ${ref}, and there is no such schema`);
  return `${target.id}#${pointer}`;
};

/** Branches of a choice, with what they refer to written out, so that every error in them has their path. */
const branches = (value: Json, context: Context): Json => below(value, { ...context, writeOut: true });

/** What a `$ref` points to, prepared to stand in its place; undefined where it would contain itself. */
function writtenOut(ref: string, context: Context): JsonObject | undefined {
  const { file, pointer } = resolveRef(ref, context.source.file);
  const place = `${file}#${pointer}`;
  const source = context.byFile.get(file);
  const schema = source && at(source.schema, pointer);
  if (source === undefined || !isObject(schema) || context.open.includes(place)) return undefined;
  const { $defs: _, ...own } = schema;
  return prepare(own, { ...context, source, clause: undefined, open: [...context.open, place] });
}

const constrains = (keyword: string): boolean => keyword !== '$ref' && !NEEDLESS.includes(keyword);

const at = (schema: JsonObject, pointer: string): Json | undefined =>
  pointerSteps(pointer).reduce<Json | undefined>((here, step) => (isObject(here) ? here[step] : undefined), schema);

/** The names that an object may have by its own properties and those of the schemas that apply to the same object. */
function knownNames(
  schema: JsonObject,
  source: SchemaSource,
  byFile: ReadonlyMap<string, SchemaSource>,
  names: Set<string> = new Set(),
): Set<string> {
  if (isObject(schema['properties'])) Object.keys(schema['properties']).forEach((name) => names.add(name));
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const members = schema[keyword];
    if (Array.isArray(members)) members.filter(isObject).forEach((one) => knownNames(one, source, byFile, names));
  }
  for (const keyword of ['then', 'else']) {
    const member = schema[keyword];
    if (isObject(member)) knownNames(member, source, byFile, names);
  }
  if (typeof schema['$ref'] === 'string') {
    const { file, pointer } = resolveRef(schema['$ref'], source.file);
    const target = byFile.get(file);
    const referred = target && at(target.schema, pointer);
    if (target !== undefined && isObject(referred)) knownNames(referred, target, byFile, names);
  }
  return names;
}
