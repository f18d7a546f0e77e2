import fc from 'fast-check';
import { isObject } from '../../model/schema-walk.ts';
import type { SchemaAt, SchemaSet } from '../schema/schema-set.ts';
import { partOf, targetOf } from '../schema/schema-set.ts';
import { plainArbitrary } from './plain-arbitrary.ts';
import type { Pool } from './pool.ts';

/** Beyond this depth only what is required is generated. */
const DEEP = 5;

/** Nothing is nested deeper: a schema that requires itself has no finite document. */
const DEEPEST = 25;

/** What the generation of a value needs to know. */
export interface Generation {
  readonly set: SchemaSet;
  readonly pool: Pool;
  readonly depth: number;
  /** Arbitraries by the schemas and the depth that they were made for: building one takes longer than drawing from it. */
  readonly made: Map<string, fc.Arbitrary<unknown>>;
}

/**
 * Values that a schema is likely to accept: made along its keywords, one alternative and one branch of each conditional
 * at a time. Whether it does accept them, only a validator says.
 *
 * @param all Schemas that hold at the same time.
 */
export function arbitraryOf(all: readonly SchemaAt[], generation: Generation): fc.Arbitrary<unknown> {
  const key = `${generation.depth} ${all.map(({ file, pointer }) => `${file}#${pointer}`).join(' ')}`;
  const known = generation.made.get(key);
  if (known !== undefined) return known;
  const made = build(all, generation);
  generation.made.set(key, made);
  return made;
}

function build(all: readonly SchemaAt[], generation: Generation): fc.Arbitrary<unknown> {
  if (generation.depth > DEEPEST) return fc.constant(null);
  const plain: SchemaAt[] = [];
  const choices: (readonly (readonly SchemaAt[])[])[] = [];
  for (const at of all) collect(at, generation.set, plain, choices, new Set());
  if (choices.length === 0) return plainArbitrary(plain, { ...generation, isDeep: generation.depth > DEEP });
  // Every choice is drawn by a number, so that a hundred of them do not multiply.
  return fc.tuple(...choices.map((options) => fc.nat({ max: Math.max(0, options.length - 1) }))).chain((picks) => {
    const chosen = choices.flatMap((options, index) => options[picks[index] ?? 0] ?? []);
    return arbitraryOf([...plain, ...chosen], generation);
  });
}

/** Sorts what a schema says into keywords that hold anyway and choices that are still open. */
function collect(
  at: SchemaAt,
  set: SchemaSet,
  plain: SchemaAt[],
  choices: (readonly (readonly SchemaAt[])[])[],
  seen: Set<string>,
): void {
  const { schema } = at;
  if (schema === false) plain.push({ ...at, schema: { enum: [] } });
  if (!isObject(schema)) return;
  const { $ref, allOf, anyOf, oneOf, if: condition, then, else: otherwise, ...own } = schema;
  // What is left of a schema is another schema, and has another place.
  plain.push({ schema: own, file: at.file, pointer: `${at.pointer}!` });
  if (typeof $ref === 'string') {
    const target = targetOf(set, $ref, at.file);
    const place = `${target?.file}#${target?.pointer}`;
    if (target !== undefined && !seen.has(place)) collect(target, set, plain, choices, new Set(seen).add(place));
  }
  if (Array.isArray(allOf))
    allOf.forEach((member, index) => collect(partOf(at, member, 'allOf', index), set, plain, choices, seen));
  for (const [keyword, members] of [
    ['anyOf', anyOf],
    ['oneOf', oneOf],
  ] as const)
    if (Array.isArray(members)) choices.push(members.map((member, index) => [partOf(at, member, keyword, index)]));
  if (condition !== undefined)
    choices.push([
      [partOf(at, condition, 'if'), partOf(at, then ?? true, 'then')],
      [partOf(at, otherwise ?? true, 'else')],
    ]);
}
