import type { SectionSource } from '../../model/types.ts';
import type { LintRule } from '../lint-rule.ts';

/** Ids of clauses begin with their standard's prefix and are unique in the series. */
export const clauseId: LintRule = {
  code: 'clause-id',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'The id of a clause begins with the prefix of its standard and occurs once in the series.',
    zh: '条的标识以其规范的前缀开头，在整个系列中只出现一次。',
  },
  fix: { en: 'Give the clause the next free id of its standard.', zh: '请使用该规范的下一个空闲标识。' },
  *problems(source, index) {
    const prefix = index.standards.find(({ key }) => key === source.standard)?.entry?.prefix;
    for (const [at, { id }] of (source.value as SectionSource).clauses.entries()) {
      const path = ['clauses', at, 'id'];
      if (prefix !== undefined && !id.startsWith(`${prefix}-`))
        yield {
          path,
          message: { en: `${id} does not begin with ${prefix}-.`, zh: `${id}没有以${prefix}-开头。` },
        };
      const first = index.clauses.get(id);
      if (first !== undefined && !(first.source === source && first.path[1] === at))
        yield {
          path,
          message: { en: `${id} already stands in ${first.source.file}.`, zh: `${id}已见于${first.source.file}。` },
        };
    }
  },
};
