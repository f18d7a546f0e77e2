import type { Language } from '../../schemas/document/finding.ts';

/** What a comparison in words says: at least, at most, more than, less than. */
type Comparison = '≥' | '≤' | '>' | '<';

/** Longer phrases first, so that "not less than" is not read as "less than". */
const PHRASES: Readonly<Record<Language, readonly (readonly [Comparison, RegExp])[]>> = {
  en: [
    [
      '≥',
      /\b(?:at least|(?:not|no|nor|never) (?:less|fewer|smaller|lower) than|greater than or equal to|or (?:more|greater)(?! than))\b/g,
    ],
    [
      '≤',
      /\b(?:at most|(?:not|no|nor|never) (?:more|greater|larger|higher) than|not exceed(?:s|ed|ing)?|less than or equal to|or (?:less|fewer)(?! than))\b/g,
    ],
    ['>', /\b(?:(?:more|greater|larger|higher) than|above|exceed(?:s|ed|ing)?)\b/g],
    ['<', /\b(?:(?:less|fewer|smaller|lower) than|below)\b/g],
  ],
  zh: [
    ['≥', /至少|不[小少低]于|大于或?等于|不短于/g],
    ['≤', /至多|最多|不[大多高]于|不超[过出]|小于或?等于|不长于/g],
    ['>', /[大多高]于|超[过出]/g],
    ['<', /[小少低]于|不足/g],
  ],
};

/** The comparisons that words make, each kind once. */
export function comparisonsIn(words: string, language: Language): ReadonlySet<Comparison> {
  const found = new Set<Comparison>();
  let left = words;
  for (const [comparison, phrase] of PHRASES[language])
    left = left.replace(phrase, () => {
      found.add(comparison);
      return '\u0000';
    });
  return found;
}

/** What a comparison says under a negation. */
export const NEGATED: Readonly<Record<Comparison, Comparison>> = { '≥': '<', '≤': '>', '>': '≤', '<': '≥' };
