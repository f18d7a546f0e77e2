import type { LintRule } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';

const MARKS = {
  en: /[\u3000-\u303f\uff01-\uff60]+/g,
  zh: /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}|\p{Script=Han} +[\p{Script=Han}A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/gu,
};

/** Each language has its own marks. */
export const punctuation: LintRule = {
  code: 'punctuation',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'schema'],
  demands: {
    en: 'Chinese has full-width marks and no space beside a character; English has no full-width mark.',
    zh: '中文使用全角标点，汉字旁没有空格；英文不使用全角标点。',
  },
  fix: {
    en: 'Write ，；：？！（） in Chinese, without spaces, and , ; : ? ! ( ) in English.',
    zh: '中文请用，；：？！（），不加空格；英文请用, ; : ? ! ( )。',
  },
  *problems(source) {
    for (const { phrase, path } of phrasesIn(source, MARKS, ['provision', 'information', 'definition']))
      yield {
        path,
        message: {
          en: `"${phrase}" has a mark or a space of the other language.`,
          zh: `“${phrase}”含有另一语言的标点或空格。`,
        },
      };
  },
};
