import type { LintRule } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';

/** Commas between groups of digits; a percent or per mille sign spaced as in the other language; ASCII ranges. */
const FORMS = {
  en: /\d,\d{3}(?!\d)|\d+[%‰]|(?<![\w.-])\d+-\d+(?![\w-])/g,
  zh: /\d,\d{3}(?!\d)|\d+\s+[%‰]|(?<![\w.-])\d+-\d+(?![\w-])/g,
};

/** Numbers are written as ISO 80000-1 and GB/T 15835 write them. */
export const numberForm: LintRule = {
  code: 'number-form',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes'],
  demands: {
    en: 'No comma stands between digits and no hyphen makes a range; English has a space before %, Chinese has none (ISO 80000-1; GB/T 15835).',
    zh: '数字之间不用逗号分节，范围不用连字符；英文%前有空格，中文没有（ISO 80000-1；GB/T 15835）。',
  },
  fix: {
    en: 'Write 10000, 3 to 5 (3~5 in Chinese), 95 % in English and 95% in Chinese.',
    zh: '请写10000、3~5（英文3 to 5），中文95%，英文95 %。',
  },
  *problems(source) {
    for (const { phrase, path } of phrasesIn(source, FORMS))
      yield {
        path,
        message: { en: `${phrase} is not how a number is written here.`, zh: `此处数值不写作${phrase}。` },
      };
  },
};
