import type { Level } from '../../model/types.ts';
import { chineseForms } from '../chinese-forms.ts';
import { englishForms } from '../english-forms.ts';
import type { LintRule, Problem } from '../lint-rule.ts';
import { textsOf } from '../texts.ts';
import { wordsOf } from '../words-of.ts';

const PROVISIONS = new Set<Level | undefined>(['shall', 'shall not', 'should', 'should not', 'may', 'need not']);

/** A title names; it states nothing. */
export const titleForm: LintRule = {
  code: 'title-form',
  severity: 'error',
  on: ['series', 'standard', 'section', 'notes'],
  demands: {
    en: 'A title holds no provision and ends without a stop, in both languages.',
    zh: '标题不含条款，两种语言均不以句号结尾。',
  },
  fix: { en: 'Shorten it to a name.', zh: '请缩短为名称。' },
  *problems(source) {
    for (const { text, path } of textsOf(source)) {
      if (path.at(-1) !== 'title' || path.includes('references') || path.includes('bibliography')) continue;
      const said = (language: 'en' | 'zh', en: string, zh: string): Problem => ({
        path: [...path, language],
        message: { en, zh },
      });
      for (const language of ['en', 'zh'] as const)
        if (/[.。;；]$/.test(text[language])) yield said(language, 'The title ends with a stop.', '标题以句号结尾。');
      for (const { form, level } of englishForms(wordsOf(text.en)))
        if (PROVISIONS.has(level)) yield said('en', `The title has "${form}".`, `标题含有“${form}”。`);
      for (const { form, level } of chineseForms(wordsOf(text.zh)))
        if (PROVISIONS.has(level)) yield said('zh', `The title has ${form}.`, `标题含有“${form}”。`);
    }
  },
};
