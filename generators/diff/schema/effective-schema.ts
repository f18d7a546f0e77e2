import { ANNOTATIONS, CITATION, MEANINGS, WORDS } from '../../model/schema-keywords.ts';
import { isObject } from '../../model/schema-walk.ts';
import type { SchemaAt, SchemaSet } from './schema-set.ts';
import { partOf, targetOf } from './schema-set.ts';

/** Keywords that assert nothing: what only has these beside one reference or one member is that reference or member. */
const ASSERT_NOTHING = new Set([...WORDS, ...MEANINGS, ...ANNOTATIONS, CITATION, '$schema', '$id', '$defs']);

/** More references in a row than this are a circle. */
const MOST_STEPS = 50;

/**
 * The schema that does the work: behind references, and behind an `allOf` of one member with nothing but words beside
 * it. `passed` are the places on the way. A reference that leads nowhere is its own schema: lint reports it.
 */
export function effectiveSchema(
  set: SchemaSet,
  start: SchemaAt,
): { readonly at: SchemaAt; readonly passed: readonly SchemaAt[] } {
  const passed: SchemaAt[] = [];
  let at = start;
  while (passed.length < MOST_STEPS) {
    const next = oneStep(set, at);
    if (next === undefined) break;
    passed.push(at);
    at = next;
  }
  return { at, passed };
}

function oneStep(set: SchemaSet, at: SchemaAt): SchemaAt | undefined {
  const { schema } = at;
  if (!isObject(schema)) return undefined;
  const asserting = Object.keys(schema).filter((keyword) => !ASSERT_NOTHING.has(keyword));
  if (asserting.length !== 1) return undefined;
  if (asserting[0] === '$ref' && typeof schema['$ref'] === 'string') return targetOf(set, schema['$ref'], at.file);
  const members = schema[asserting[0] ?? ''];
  const isWrapper = (asserting[0] === 'allOf' || asserting[0] === 'anyOf') && Array.isArray(members);
  return isWrapper && members.length === 1 ? partOf(at, members[0], asserting[0] ?? '', 0) : undefined;
}

/** Whether a schema accepts everything, as far as its own keywords say. */
export const assertsNothing = (schema: unknown): boolean =>
  schema === true || (isObject(schema) && Object.keys(schema).every((keyword) => ASSERT_NOTHING.has(keyword)));
