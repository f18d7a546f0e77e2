import type { Path, Source } from '../../model/source.ts';
import { chineseForms } from '../chinese-forms.ts';
import { englishForms } from '../english-forms.ts';
import type { LintRule, Problem } from '../lint-rule.ts';
import { textsOf } from '../texts.ts';
import { wordsOf } from '../words-of.ts';

/** Words that stand for a provision elsewhere, and are not used in these specifications. */
export const refusedWords: LintRule = {
  code: 'refused-words',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'schema'],
  demands: {
    en: 'No text uses "must" or "may not", 必须, 不得, 不可, 禁止, 严禁, 不准 or 不许.',
    zh: '文本不使用must、may not、必须、不得、不可、禁止、严禁、不准、不许。',
  },
  fix: {
    en: 'Write shall 应 or shall not 不应; for an external constraint state the law or the fact.',
    zh: '请使用shall（应）或shall not（不应）；外部约束则陈述其法规或事实。',
  },
  problems: (source) => wordsFound(source),
};

function* wordsFound(source: Source): Generator<Problem> {
  for (const { text, path } of textsOf(source)) {
    for (const { form, level } of englishForms(wordsOf(text.en)))
      if (level === undefined) yield said(form, [...path, 'en']);
    for (const { form, kind } of chineseForms(wordsOf(text.zh)))
      if (kind === 'refused') yield said(form, [...path, 'zh']);
  }
}

const said = (form: string, path: Path): Problem => ({
  path,
  message: { en: `"${form}" is not used in these specifications.`, zh: `本系列规范不使用“${form}”。` },
});
