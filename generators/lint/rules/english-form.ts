import { isRetired } from '../../model/index-sources.ts';
import type { SectionSource } from '../../model/types.ts';
import { englishForms } from '../english-forms.ts';
import type { LintRule } from '../lint-rule.ts';
import { wordsOf } from '../words-of.ts';

/** The English text of a clause has one verbal form, that of its level. */
export const englishForm: LintRule = {
  code: 'english-form',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'The English text of a clause has exactly one governing verbal form, and it is that of its level.',
    zh: '条的英文文本有且只有一个支配性的情态动词形式，且与该条的级别一致。',
  },
  fix: {
    en: 'Say one thing in a clause, with the form of its level; split what holds two.',
    zh: '一条只写一件事，使用其级别的形式；含有两件事的应拆分。',
  },
  *problems(source) {
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause)) continue;
      const found = englishForms(wordsOf(clause.text.en)).filter(({ level }) => level !== undefined);
      if (found.length === 1 && found[0]?.level === clause.level) continue;
      const forms = found.map(({ form }) => `"${form}"`);
      yield {
        path: ['clauses', at, 'text', 'en'],
        message:
          found.length === 0
            ? { en: `${clause.id} has no "${clause.level}".`, zh: `${clause.id}的英文文本没有"${clause.level}"。` }
            : {
                en: `${clause.id} is of the level "${clause.level}" and has ${forms.join(', ')}.`,
                zh: `${clause.id}的级别是"${clause.level}"，英文文本却有${forms.join('、')}。`,
              },
      };
    }
  },
};
