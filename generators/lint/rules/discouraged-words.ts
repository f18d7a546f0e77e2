import { chineseForms } from '../chinese-forms.ts';
import type { LintRule } from '../lint-rule.ts';
import { textsOf } from '../texts.ts';
import { wordsOf } from '../words-of.ts';

/** Equivalents that GB/T 1.1 admits in special cases only. */
export const discouragedWords: LintRule = {
  code: 'discouraged-words',
  severity: 'warning',
  on: ['section'],
  demands: {
    en: 'A provision uses 应, 宜, 可, 能 and not their equivalents 应该, 应当, 可以, 能够, 需要.',
    zh: '条款使用应、宜、可、能，不使用其等效表述应该、应当、可以、能够、需要。',
  },
  fix: { en: 'Write the form of the level itself.', zh: '请使用该级别本身的能愿动词。' },
  *problems(source) {
    for (const { text, path, role } of textsOf(source)) {
      if (role !== 'provision') continue;
      for (const { form, kind } of chineseForms(wordsOf(text.zh)))
        if (kind === 'discouraged')
          yield {
            path: [...path, 'zh'],
            message: {
              en: `${form} is an equivalent for special cases only.`,
              zh: `“${form}”只是特殊情况下使用的等效表述。`,
            },
          };
    }
  },
};
