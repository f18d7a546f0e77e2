import { subSchemas } from '../../model/schema-walk.ts';
import type { Path } from '../../model/source.ts';
import type { LintRule, Problem } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';
import { wordsOf } from '../words-of.ts';

const MARKS = {
  en: /[\u3000-\u303f\uff01-\uff60]+/g,
  zh: /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}|\p{Script=Han} +[\p{Script=Han}A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/gu,
};

/** What a schema says of its members. */
const MEMBERS = [
  ['description', MARKS.en],
  ['x-description-zh', MARKS.zh],
] as const;

/** Each language has its own marks. */
export const punctuation: LintRule = {
  code: 'punctuation',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes', 'schema', 'meta'],
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
      yield wrong(phrase, path);
    if (source.kind !== 'schema' && source.kind !== 'meta') return;
    for (const { schema, path } of subSchemas(source.value))
      for (const [member, marks] of MEMBERS) {
        const words = schema[member];
        const found = typeof words === 'string' ? wordsOf(words).matchAll(marks) : [];
        for (const [phrase] of found) yield wrong(phrase, [...path, member]);
      }
  },
};

const wrong = (phrase: string, path: Path): Problem => ({
  path,
  message: {
    en: `"${phrase}" has a mark or a space of the other language.`,
    zh: `“${phrase}”含有另一语言的标点或空格。`,
  },
});
