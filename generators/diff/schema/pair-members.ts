import { CITATION, WORDS } from '../../model/schema-keywords.ts';
import { isObject } from '../../model/schema-walk.ts';
import { canonical } from '../canonical.ts';
import { effectiveSchema } from './effective-schema.ts';
import type { SchemaAt, SchemaSet } from './schema-set.ts';

/** Members of a list of schemas that belong together, and those of either side that have no partner. */
export interface Pairing {
  readonly pairs: readonly (readonly [SchemaAt, SchemaAt])[];
  readonly gone: readonly SchemaAt[];
  readonly come: readonly SchemaAt[];
}

/**
 * Pairs the members of `allOf` or `anyOf`: those that are equal, then those that refer to the same schema or assert by
 * the same keywords for the same clauses, then those that assert by the same keywords, each in order. Any pairing is
 * sound; a better one reports less.
 */
export function pairMembers(
  before: readonly SchemaAt[],
  after: readonly SchemaAt[],
  sides: { readonly before: SchemaSet; readonly after: SchemaSet },
): Pairing {
  const pairs: (readonly [SchemaAt, SchemaAt])[] = [];
  let [gone, come] = [[...before], [...after]];
  for (const likeness of [equal, sameName, sameKeywords]) {
    const open: SchemaAt[] = [];
    for (const member of gone) {
      const own = likeness(member, sides.before);
      const at = come.findIndex((other) => likeness(other, sides.after) === own);
      const partner = come[at];
      if (partner === undefined) open.push(member);
      else {
        pairs.push([member, partner]);
        come = come.filter((_, index) => index !== at);
      }
    }
    gone = open;
  }
  return { pairs, gone, come };
}

/** The path of a schema without its version, so that a pinned reference equals the one it was pinned from. */
const unversioned = (file: string): string => file.replace(/^(schemas\/[^/]+)\/[^/]+\//, '$1/');

const equal = ({ schema, file }: SchemaAt): string =>
  canonical(schema) + (canonical(schema).includes('"$ref"') ? unversioned(file) : '');

function sameName(at: SchemaAt, set: SchemaSet): string {
  const { at: target, passed } = effectiveSchema(set, at);
  const refers = passed.some(({ schema }) => isObject(schema) && Object.hasOwn(schema, '$ref'));
  if (refers) return `${unversioned(target.file)}#${target.pointer}`;
  const clauses = isObject(at.schema) && Array.isArray(at.schema['x-clause']) ? at.schema['x-clause'] : [];
  return `${clauses.map((cited) => String(cited).replace(/@.*/, '')).join()} ${sameKeywords(at)}`;
}

/** Keywords by which members that are otherwise alike may differ: `x-meaning` is none, since it tells a list of codes from any other. */
const MAY_DIFFER = [...WORDS, CITATION, 'x-pattern-meaning'];

const sameKeywords = ({ schema }: SchemaAt): string =>
  isObject(schema)
    ? Object.keys(schema)
        .filter((keyword) => !MAY_DIFFER.includes(keyword))
        .sort()
        .join()
    : String(schema);
