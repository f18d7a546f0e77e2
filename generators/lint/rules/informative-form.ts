import type { Level } from '../../model/types.ts';
import { chineseForms } from '../chinese-forms.ts';
import { englishForms } from '../english-forms.ts';
import type { LintRule } from '../lint-rule.ts';
import { textsOf } from '../texts.ts';
import { wordsOf } from '../words-of.ts';

/** Forms that make a provision; can and cannot state a fact and are free. */
const PROVISIONS = new Set<Level | undefined>(['shall', 'shall not', 'should', 'should not', 'may', 'need not']);

/** Foreword, introduction, scope, notes, examples and definitions hold no provision. */
export const informativeForm: LintRule = {
  code: 'informative-form',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes'],
  demands: {
    en: 'Foreword, introduction, scope, notes, examples and definitions hold no requirement, recommendation or permission.',
    zh: '前言、引言、范围、注、示例和定义不包含要求、推荐或允许。',
  },
  fix: {
    en: 'State it as a fact (is, can), or make it a clause.',
    zh: '请改为陈述事实（是、能），或写成条。',
  },
  *problems(source) {
    for (const { text, path, role } of textsOf(source)) {
      if (role === 'provision' || role === 'name') continue;
      for (const { form, level } of englishForms(wordsOf(text.en)))
        if (PROVISIONS.has(level))
          yield {
            path: [...path, 'en'],
            message: {
              en: `"${form}" makes a provision of an informative text.`,
              zh: `“${form}”使资料性内容成为条款。`,
            },
          };
      for (const { form, level } of chineseForms(wordsOf(text.zh)))
        if (PROVISIONS.has(level))
          yield {
            path: [...path, 'zh'],
            message: { en: `${form} makes a provision of an informative text.`, zh: `“${form}”使资料性内容成为条款。` },
          };
    }
  },
};
