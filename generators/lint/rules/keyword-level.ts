import { isRetired } from '../../model/index-sources.ts';
import { citedBy, parseClauseRef, subSchemas } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';
import { constraintsOf } from '../constraints.ts';

/** A schema refuses only what a requirement refuses. */
export const keywordLevel: LintRule = {
  code: 'keyword-level',
  severity: 'error',
  on: ['schema'],
  demands: {
    en: 'A keyword that can reject a document cites a requirement (shall, shall not), never a recommendation or a permission.',
    zh: '可能拒绝文档的关键字引注要求（应、不应），不引注推荐或允许。',
  },
  fix: {
    en: 'Cite the requirement, or express the recommendation by a rule that warns.',
    zh: '请引注要求；推荐则以给出警告的规则表达。',
  },
  *problems(source, index) {
    for (const { schema, path } of subSchemas(source.value)) {
      if (constraintsOf(schema).length === 0 && !Object.hasOwn(schema, 'if')) continue;
      for (const [at, cited] of citedBy(schema).entries()) {
        const clause = index.clauses.get(parseClauseRef(cited)?.clause ?? '')?.clause;
        if (clause === undefined || isRetired(clause)) continue;
        if (clause.level === 'shall' || clause.level === 'shall not') continue;
        yield {
          path: [...path, 'x-clause', at],
          message: {
            en: `${clause.id} is of the level "${clause.level}" and cannot reject a document.`,
            zh: `${clause.id}的级别是“${clause.level}”，不能用来拒绝文档。`,
          },
        };
      }
    }
  },
};
