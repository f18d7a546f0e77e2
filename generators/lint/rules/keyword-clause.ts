import { isOperationSchema } from '../../model/schemas-of.ts';
import type { SubSchema } from '../../model/schema-walk.ts';
import { citedBy, subSchemas } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';
import { constraintsOf } from '../constraints.ts';

/** In-place applicators: what stands under them judges the same value as the schema that holds them. */
const IN_PLACE = new Set<string | undefined>(['if', 'then', 'else', 'anyOf', 'not']);

/**
 * Whatever a document schema refuses, a clause refuses.
 *
 * Schemas of operations are left out: CNF-007 and CNF-008 make the whole of an input and an output schema binding.
 */
export const keywordClause: LintRule = {
  code: 'keyword-clause',
  severity: 'error',
  on: ['schema'],
  demands: {
    en: 'Every keyword of a document schema that can reject a document stands beside an x-clause.',
    zh: '文档模式中可能拒绝文档的关键字旁都有x-clause引注。',
  },
  fix: {
    en: 'Cite the clause that demands it in the same object, or delete the keyword.',
    zh: '请在同一对象中引注提出该要求的条，或删除该关键字。',
  },
  *problems(source) {
    if (isOperationSchema(source)) return;
    for (const sub of subSchemas(source.value)) {
      const bare = constraintsOf(sub.schema);
      if (bare.length === 0 || isCited(sub)) continue;
      yield {
        path: [...sub.path, bare[0] ?? ''],
        message: {
          en: `${bare.join(', ')} can reject a document and no clause is cited for it.`,
          zh: `${bare.join('、')}可能拒绝文档，却没有引注相应的条。`,
        },
      };
    }
  },
};

/** Whether a schema or, through in-place applicators, the one that holds it cites a clause. */
function isCited(sub: SubSchema): boolean {
  if (citedBy(sub.schema).length > 0) return true;
  if (sub.under === 'if') return true; // A condition rejects nothing.
  return sub.parent !== undefined && IN_PLACE.has(sub.under) && isCited(sub.parent);
}
