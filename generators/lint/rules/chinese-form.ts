import { isRetired } from '../../model/index-sources.ts';
import type { Level, SectionSource } from '../../model/types.ts';
import { chineseForms } from '../chinese-forms.ts';
import type { LintRule } from '../lint-rule.ts';
import { wordsOf } from '../words-of.ts';

/** How each level is said in Chinese, GB/T 1.1-2020 Annex C. */
const SAID: Readonly<Record<Level, string>> = {
  shall: '应',
  'shall not': '不应',
  should: '宜',
  'should not': '不宜',
  may: '可',
  'need not': '不必',
  can: '能/可能',
  cannot: '不能/不可能',
};

/** The Chinese text of a clause has one verbal form, that of its level. */
export const chineseForm: LintRule = {
  code: 'chinese-form',
  severity: 'error',
  on: ['section'],
  demands: {
    en: 'The Chinese text of a clause has exactly one governing verbal form, and it is that of its level.',
    zh: '条的中文文本有且只有一个支配性的能愿动词，且与该条的级别一致。',
  },
  fix: {
    en: 'Use the form of the level once. 应用, 可用 and the like count as nouns: write 应使用, 可使用 for the verb.',
    zh: '请只使用一次该级别的能愿动词。应用、可用等按名词处理：用作动词时请写应使用、可使用。',
  },
  *problems(source) {
    for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
      if (isRetired(clause)) continue;
      const found = chineseForms(wordsOf(clause.text.zh)).filter(({ level }) => level !== undefined);
      if (found.length === 1 && found[0]?.level === clause.level) continue;
      const forms = found.map(({ form }) => form);
      const said = SAID[clause.level];
      yield {
        path: ['clauses', at, 'text', 'zh'],
        message:
          found.length === 0
            ? { en: `${clause.id} has no ${said} in Chinese.`, zh: `${clause.id}没有“${said}”。` }
            : {
                en: `${clause.id} is of the level "${clause.level}" (${said}) and has ${forms.join(', ')} in Chinese.`,
                zh: `${clause.id}的级别对应“${said}”，文本却有${forms.map((form) => `“${form}”`).join('、')}。`,
              },
      };
    }
  },
};
