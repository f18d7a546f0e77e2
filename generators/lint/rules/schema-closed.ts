import { isMessageSchema } from '../../model/schemas-of.ts';
import { isObject, subSchemas } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';

/** Applicators under which a schema judges only a part of what another one describes. */
const PARTIAL = new Set<string | number>(['allOf', 'anyOf', 'not', 'if', 'then', 'else', 'contains']);

/**
 * Whether further members are allowed is said, not left to a default. Messages of the protocol are left out: CNF-010
 * says that members which their schema does not name are ignored.
 */
export const schemaClosed: LintRule = {
  code: 'schema-closed',
  severity: 'error',
  on: ['schema', 'meta'],
  demands: {
    en: 'An object that lists its properties says whether it takes others, by additionalProperties or unevaluatedProperties.',
    zh: '列出属性的对象以additionalProperties或unevaluatedProperties说明是否接受其他属性。',
  },
  fix: {
    en: 'Write additionalProperties: false, or true where a clause leaves room; unevaluatedProperties beside allOf.',
    zh: '请写additionalProperties: false，相应的条留有余地时写true；与allOf并列时用unevaluatedProperties。',
  },
  *problems(source) {
    if (isMessageSchema(source)) return;
    for (const { schema, path } of subSchemas(source.value)) {
      if (schema['type'] !== 'object' || !isObject(schema['properties'])) continue;
      if (path.some((part) => PARTIAL.has(part))) continue;
      if (schema['additionalProperties'] === undefined && schema['unevaluatedProperties'] === undefined)
        yield {
          path: [...path, 'properties'],
          message: {
            en: 'It is left open whether other properties are taken.',
            zh: '没有说明是否接受其他属性。',
          },
        };
    }
  },
};
