import type { LintRule } from '../lint-rule.ts';
import { onceAnIndex } from '../once-an-index.ts';
import { textsOf } from '../texts.ts';
import { wordsOf } from '../words-of.ts';

/** What the vocabulary advises against is not written. */
export const deprecatedTerm: LintRule = {
  code: 'deprecated-term',
  severity: 'error',
  on: ['standard', 'section', 'terms', 'notes', 'schema'],
  demands: {
    en: 'No text uses a deprecated term of the series; the entry of the term and titles of cited works are left out.',
    zh: '文本不使用本系列中不推荐使用的术语；术语条目自身和所引文件的题名除外。',
  },
  fix: { en: 'Write the preferred term.', zh: '请使用首选术语。' },
  *problems(source, index) {
    const deprecated = deprecatedTerms(index);
    for (const { text, path } of textsOf(source)) {
      if (['deprecated', 'references', 'bibliography'].some((part) => path.includes(part))) continue;
      for (const language of ['en', 'zh'] as const) {
        const words = wordsOf(text[language]).toLowerCase();
        for (const { word, preferred } of deprecated[language]) {
          if (!words.includes(word)) continue;
          if (source.kind === 'terms' && path.includes('notes')) continue; // The entry may say why.
          yield {
            path: [...path, language],
            message: {
              en: `"${word}" is deprecated for "${preferred.en}".`,
              zh: `“${word}”不推荐使用，首选“${preferred.zh}”。`,
            },
          };
        }
      }
    }
  },
};

type Deprecated = readonly {
  readonly word: string;
  readonly preferred: { readonly en: string; readonly zh: string };
}[];

const deprecatedTerms = onceAnIndex(({ standards }): Readonly<Record<'en' | 'zh', Deprecated>> => {
  const entries = standards.flatMap(({ terms }) => terms?.value.terms ?? []);
  const of = (language: 'en' | 'zh'): Deprecated =>
    entries.flatMap(({ deprecated = [], preferred }) =>
      deprecated.flatMap((one) => {
        const word = one[language];
        return word === undefined ? [] : [{ word: word.toLowerCase(), preferred }];
      }),
    );
  return { en: of('en'), zh: of('zh') };
});
