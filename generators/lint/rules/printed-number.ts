import type { LintRule } from '../lint-rule.ts';
import { phrasesIn } from '../phrases.ts';

const NUMBERS = {
  en: /\b(?:[Tt]able|[Ff]ormula|[Ee]quation|[Ss]ubclause|[Ss]ection) \(?\d+\)?|\b(?:table|formula) (?:above|below)\b/g,
  zh: /(?:本文件|见)第\d+[章条]|(?<!代)表\d+|[公等]?式（\d+）|[上下]表/g,
};

/** Printed numbers are computed, so nobody writes them. */
export const printedNumber: LintRule = {
  code: 'printed-number',
  severity: 'error',
  on: ['standard', 'section', 'terms', 'notes'],
  demands: {
    en: 'A text writes out no printed number of a clause, table or formula, nor "above" and "below".',
    zh: '文本不写出条、表或公式的印刷编号，也不写“上表”“下表”。',
  },
  fix: {
    en: 'Write {clause:ID}, {section:id}, {table:id} or {formula:id}.',
    zh: '请写{clause:标识}、{section:标识}、{table:标识}或{formula:标识}。',
  },
  *problems(source) {
    for (const { phrase, path } of phrasesIn(source, NUMBERS, ['provision', 'information', 'definition']))
      yield {
        path,
        message: {
          en: `"${phrase}" changes when something is added before it.`,
          zh: `在其前增加内容后，“${phrase}”会改变。`,
        },
      };
  },
};
