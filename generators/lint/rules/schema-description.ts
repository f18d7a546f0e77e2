import type { SourceIndex } from '../../model/index-sources.ts';
import { isObject, type SubSchema, subSchemas } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';
import { schemaAt } from '../schema-at.ts';

/** Applicators that judge a member without declaring it; what it is stands elsewhere. */
const CONDITIONS = new Set<string | undefined>(['if', 'then', 'else', 'not', 'contains']);

/** References that are followed; more of them in a row lead in a circle, and a circle describes nothing. */
const STEPS = 8;

/**
 * Types, pages and editors show the description of a member, and its name alone where it has none. A member that is
 * nothing but a `$ref` is described by what it refers to.
 */
export const schemaDescription: LintRule = {
  code: 'schema-description',
  severity: 'error',
  on: ['schema', 'meta'],
  demands: {
    en: 'Every property of a schema has a description, its own or that of the schema to which its $ref leads.',
    zh: '模式的每个属性均有说明：其自身的说明，或其$ref所指模式的说明。',
  },
  fix: {
    en: 'Write a description: what the member means, its unit where it has one, and what its absence means where it may be absent.',
    zh: '请写出description：该成员的含义、单位（如有），以及可省略时其缺省的含义。',
  },
  *problems(source, index) {
    for (const sub of subSchemas(source.value)) {
      const { properties } = sub.schema;
      if (!isObject(properties) || isCondition(sub)) continue;
      for (const [name, member] of Object.entries(properties))
        if (member !== false && !isDescribed(member, source.file, index, STEPS))
          yield {
            path: [...sub.path, 'properties', name],
            message: { en: `The property ${name} has no description.`, zh: `属性${name}没有说明。` },
          };
    }
  },
};

const isCondition = ({ under, parent }: SubSchema): boolean =>
  CONDITIONS.has(under) || (parent !== undefined && isCondition(parent));

function isDescribed(schema: unknown, file: string, index: SourceIndex, steps: number): boolean {
  if (!isObject(schema)) return false;
  const { description, $ref } = schema;
  if (typeof description === 'string') return description.trim() !== '';
  if (typeof $ref !== 'string' || steps === 0) return false;
  const target = schemaAt($ref, file, index);
  // Another rule speaks up where a $ref leads to nothing.
  return target === undefined || isDescribed(target.schema, target.file, index, steps - 1);
}
