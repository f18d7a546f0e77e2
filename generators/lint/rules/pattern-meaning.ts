import { isObject, subSchemas } from '../../model/schema-walk.ts';
import type { LintRule } from '../lint-rule.ts';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Nobody is told to write a text that matches a regular expression. */
export const patternMeaning: LintRule = {
  code: 'pattern-meaning',
  severity: 'error',
  on: ['schema', 'meta'],
  demands: {
    en: 'Every pattern says beside it in both languages what it takes.',
    zh: '每个pattern旁都以两种语言说明其所接受的内容。',
  },
  fix: {
    en: 'Write x-pattern-meaning with en and zh in the same object, with an example of what matches.',
    zh: '请在同一对象中写明x-pattern-meaning的en和zh，并举例说明。',
  },
  *problems(source) {
    for (const { schema, path } of subSchemas(source.value)) {
      const { pattern, 'x-pattern-meaning': meaning } = schema;
      if (typeof pattern !== 'string' || (isObject(meaning) && isText(meaning['en']) && isText(meaning['zh'])))
        continue;
      yield {
        path: [...path, 'pattern'],
        message: { en: `${pattern} has no meaning in words.`, zh: `${pattern}没有文字说明。` },
      };
    }
  },
};
