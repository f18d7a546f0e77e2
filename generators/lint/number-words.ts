import type { Language } from '../../schemas/document/finding.ts';

/** Numbers from two to ten as words; one is an article as often as a number, in both languages. */
const WORDS: Readonly<Record<Language, readonly (readonly [number, RegExp])[]>> = {
  en: [
    [2, /\b(?:two|twice|both|second|pairs?|double|either|neither)\b/i],
    [3, /\b(?:three|third|triple|thirds)\b/i],
    [4, /\b(?:four|fourth|quarters?)\b/i],
    [5, /\b(?:five|fifth)\b/i],
    [6, /\b(?:six|sixth)\b/i],
    [7, /\b(?:seven|seventh)\b/i],
    [8, /\b(?:eight|eighth)\b/i],
    [9, /\b(?:nine|ninth)\b/i],
    [10, /\b(?:ten|tenth)\b/i],
  ],
  zh: [
    [2, /[两二双倍]/],
    [3, /三(?!角|态)/],
    [4, /四(?!舍)/],
    [5, /(?<!舍)五(?!入)/],
    [6, /六/],
    [7, /七/],
    [8, /八/],
    [9, /九/],
    [10, /十/],
  ],
};

/** The numbers from two to ten that words name, each once. */
export const numberWordsIn = (words: string, language: Language): ReadonlySet<number> =>
  new Set(
    WORDS[language].flatMap(([number, pattern]) =>
      pattern.test(words.replace(/十[六二]?进制|二进制|百分之/g, '')) ? [number] : [],
    ),
  );
