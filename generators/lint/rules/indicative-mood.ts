import type { LintRule } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';

/** Ways to demand, forbid or allow without a verbal form, which a search for the forms does not see. */
const DEMANDS = {
  en: /\b(?:is|are) (?:required|mandatory|obligatory|compulsory|forbidden|prohibited|(?:not|only) (?:permitted|allowed))\b|\b(?:has|have|needs?) to\b|\bis necessary to\b/g,
  zh: /务必|一律|(?<![必无])须(?!知)|不允许|只允许|不准许|强制性|有义务/g,
};

/** A requirement is not hidden in the indicative mood. */
export const indicativeMood: LintRule = {
  code: 'indicative-mood',
  severity: 'warning',
  on: ['series', 'standard', 'section', 'terms', 'notes'],
  demands: {
    en: 'No text demands, forbids or allows in the indicative mood ("is required", "has to", "is not allowed", 须, 一律, 不允许).',
    zh: '文本不以陈述语气提出要求、禁止或允许（is required、has to、is not allowed、须、一律、不允许）。',
  },
  fix: {
    en: 'Make it a clause with its verbal form, or say what is so instead of what is wanted.',
    zh: '请写成带能愿动词的条，或改为陈述事实。',
  },
  *problems(source) {
    for (const { phrase, path } of phrasesIn(source, DEMANDS, ['provision', 'information', 'definition']))
      yield {
        path,
        message: {
          en: `"${phrase}" is a requirement in the indicative mood.`,
          zh: `“${phrase}”以陈述语气表达要求。`,
        },
      };
  },
};
