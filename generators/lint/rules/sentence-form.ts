import type { Language } from '../../../schemas/document/finding.ts';
import type { LintRule, Problem } from '../lint-rule.ts';
import { textsOf } from '../texts.ts';

/** Members that hold whole sentences. */
const SENTENCES = new Set<string | number>([
  'text',
  'notes',
  'examples',
  'foreword',
  'introduction',
  'scope',
  'blocks',
  'security',
  'privacy',
  'statement',
]);

const END: Readonly<Record<Language, RegExp>> = { en: /[.:?]["”’)]?$/, zh: /[。：？][”’）]?$/ };
const SECOND: Readonly<Record<Language, RegExp>> = { en: /[a-z)}$`][.?] +[A-Z{$`]/, zh: /[。？](?![”’）]|$)/ };

/** Sentences end, and each begins a line, so that a review shows the sentence that changed. */
export const sentenceForm: LintRule = {
  code: 'sentence-form',
  severity: 'error',
  on: ['series', 'standard', 'section', 'notes'],
  demands: {
    en: 'A text ends with a full stop, and a line of the source holds no more than one sentence.',
    zh: '文本以句号结尾，源文件每行不多于一句。',
  },
  fix: {
    en: 'End the sentence with a stop; begin the next one on a new line.',
    zh: '请以句号结束句子；下一句另起一行。',
  },
  *problems(source) {
    for (const { text, path } of textsOf(source)) {
      if (!path.some((part) => SENTENCES.has(part)) || path.includes('tables') || path.includes('formulas')) continue;
      if (path.at(-1) === 'title') continue;
      for (const language of ['en', 'zh'] as const) yield* judged(text[language], language, [...path, language]);
    }
  },
};

function* judged(text: string, language: Language, path: Problem['path']): Generator<Problem> {
  if (/^`[^`]+`$/.test(text.trim())) return; // Code alone is no sentence.
  if (!END[language].test(text.trim()))
    yield { path, message: { en: 'The last sentence has no full stop.', zh: '最后一句没有句号。' } };
  const crowded = text.split('\n').find((line) => SECOND[language].test(line.trim()));
  if (crowded !== undefined)
    yield {
      path,
      message: {
        en: `Two sentences stand on one line: ${crowded.trim().slice(0, 40)}…`,
        zh: `一行中有两句：${crowded.trim().slice(0, 40)}…`,
      },
    };
}
