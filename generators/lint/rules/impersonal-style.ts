import type { LintRule } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';

const PERSONAL = { en: /\b(?:we|us|our|you|your|I|my)\b|\b[A-Za-z]+n['’]t\b/g, zh: /我们|咱们|您|你们?|本人/g };

/** Specifications speak of things, not to people. */
export const impersonalStyle: LintRule = {
  code: 'impersonal-style',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes'],
  demands: {
    en: 'Texts address nobody and use no contractions.',
    zh: '文本不使用第一、第二人称，英文不使用缩约形式。',
  },
  fix: { en: 'Name who or what acts; write "do not" for "don\'t".', zh: '请写明行为主体；英文缩约形式请写全。' },
  *problems(source) {
    for (const { phrase, path } of phrasesIn(source, PERSONAL))
      yield {
        path,
        message: { en: `"${phrase}" is not the style of a specification.`, zh: `“${phrase}”不是规范的文体。` },
      };
  },
};
