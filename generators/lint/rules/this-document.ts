import type { LintRule } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';

const NAMES = { en: /\bth(?:is|e present) (?:standard|specification)\b/gi, zh: /本标准|本规范(?!性)/g };

/** A specification calls itself "this document", and never a standard. */
export const thisDocument: LintRule = {
  code: 'this-document',
  severity: 'error',
  on: ['series', 'standard', 'section', 'terms', 'notes'],
  demands: {
    en: 'A specification calls itself "this document" 本文件 (ISO/IEC Directives, Part 2; GB/T 1.1-2020), and never a standard.',
    zh: '规范自称“本文件”（this document）（ISO/IEC导则第2部分；GB/T 1.1-2020），不自称标准。',
  },
  fix: { en: 'Write "this document", 本文件.', zh: '请写“本文件”，this document。' },
  *problems(source) {
    for (const { phrase, path } of phrasesIn(source, NAMES))
      yield {
        path,
        message: { en: `"${phrase}" is not how a document names itself.`, zh: `文件不自称“${phrase}”。` },
      };
  },
};
