import { isRetired } from '../../model/index-sources.ts';
import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** A retired clause leads to what took its place. */
export const retiredStub: LintRule = {
  code: 'retired-stub',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'A retired clause keeps only its id, its revision and why it was retired; what replaces it is another clause that stands.',
    zh: '停用的条只保留标识、修订号和停用原因；替代它的是另一现行的条。',
  },
  fix: {
    en: 'Delete the other members; name clauses that stand in `replacedBy`.',
    zh: '请删除其他成员；在replacedBy中写出现行的条。',
  },
  *problems(source, index) {
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (!isRetired(clause)) continue;
      for (const member of Object.keys(clause))
        if (!['id', 'rev', 'retired'].includes(member))
          yield {
            path: ['clauses', at, member],
            message: { en: `${clause.id} is retired and has ${member}.`, zh: `${clause.id}已停用，却有${member}。` },
          };
      for (const [nth, id] of (clause.retired.replacedBy ?? []).entries()) {
        const successor = index.clauses.get(id)?.clause;
        if (successor === undefined || isRetired(successor))
          yield {
            path: ['clauses', at, 'retired', 'replacedBy', nth],
            message: { en: `${id} does not stand.`, zh: `${id}不是现行的条。` },
          };
      }
    }
  },
};
