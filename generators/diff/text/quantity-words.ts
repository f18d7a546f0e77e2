import type { Language } from '../../../schemas/document/finding.ts';

/** A piece of a text: what compares, what is a number, what may be one or an article, another fact, or a mere word. */
export interface Piece {
  readonly kind: 'comparison' | 'number' | 'one' | 'fact' | 'word';
  /** One writing for all that say the same: `≤` for “at most” and “not more than”, `2` for “two”. */
  readonly says: string;
}

/** By name of the group: the longer words first, since the first that fits is taken. */
const ENGLISH = words({
  atMost:
    '\\b(?:at most|up to|(?:not?|never) (?:more|greater|larger|higher|longer) than|(?:not|never) exceed(?:s|ing)?|(?:less|fewer|smaller|lower) than or equal to)\\b',
  atLeast:
    '\\b(?:at least|(?:not?|never) (?:less|fewer|smaller|lower|shorter) than|(?:more|greater|larger|higher) than or equal to)\\b',
  above: '\\b(?:(?:more|greater|larger|higher|longer)(?: than)?|exceed(?:s|ed|ing)?|upper)\\b',
  below: '\\b(?:less|fewer|smaller|lower|shorter)(?: than)?\\b',
  most: '\\b(?:largest|greatest|highest|longest|most|maximum)\\b',
  least: '\\b(?:smallest|lowest|shortest|fewest|least|minimum)\\b',
  number:
    '\\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|thrice|hal(?:f|ves)|thirds?|quarters?|double|triple|first|second|(?:four|fif|six|seven|eigh|nin|ten)ths?|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?)\\b',
  one: '\\bone\\b',
  negation: '\\b(?:not|no|none|never|nor|neither|cannot|without|unless|except|only)\\b',
  // Not those of “e.g.”, and not the article.
  letter: "(?<![\\p{L}\\d'’.])(?:[b-z]|\\p{Script=Greek})(?![\\p{L}\\d'’]|\\.\\p{L})",
  word: '[\\p{L}\\p{M}]+',
});

const CHINESE = words({
  atMost: '至多|最多|不多于|不大于|不高于|不超[过出]|小于(?:或者?)?等于',
  atLeast: '至少|最少|不少于|不小于|不低于|大于(?:或者?)?等于',
  above: '大于|多于|高于|超[过出]|[较更][大多高]',
  below: '小于|少于|低于|不到|不足|[较更][小少低]',
  most: '最[大高长]',
  least: '最[小低短]',
  // 一 alone is an article as often as a number; beside other numerals it is a part of a number.
  number: '[零〇一]*[零〇二两三四五六七八九十百千万亿][零〇一二两三四五六七八九十百千万亿]*|[半双]',
  one: '一',
  negation: '[不非无未没仅只除]',
  letter: '(?<![A-Za-z\\d])(?:[A-Za-z]|\\p{Script=Greek})(?![A-Za-z\\d])',
  word: '[\\p{Script=Latin}]+|[\\p{L}\\p{M}]',
});

/** Digits and signs are the same in both languages and come first. */
function words(groups: Readonly<Record<string, string>>): RegExp {
  const all = {
    digits: '(?:(?<![\\p{L}\\d])[-−])?\\d+(?:[.,]\\d+)*',
    ...groups,
    sign: '[\\p{Sm}\\p{So}%‰*/[\\]]',
  };
  return new RegExp(
    Object.entries(all)
      .map(([name, pattern]) => `(?<${name}>${pattern})`)
      .join('|'),
    'giu',
  );
}

const COMPARISONS: Readonly<Record<string, string>> = {
  atMost: '≤',
  atLeast: '≥',
  above: '>',
  below: '<',
  most: '⤒',
  least: '⤓',
};

const DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, `${at}`]),
  ),
  ...Object.fromEntries([...'零一二三四五六七八九十'].map((word, at) => [word, `${at}`])),
  〇: '0',
  两: '2',
};

/** The pieces of a text without references, mathematics and code, in their order. */
export function piecesOf(text: string, language: Language): readonly Piece[] {
  return [...text.matchAll(language === 'en' ? ENGLISH : CHINESE)].map(({ 0: whole, groups = {} }) => {
    const [name = 'word'] = Object.keys(groups).filter((one) => groups[one] !== undefined);
    const says = whole.toLowerCase();
    const comparison = COMPARISONS[name];
    if (comparison !== undefined) return { kind: 'comparison', says: comparison };
    if (name === 'digits') return { kind: 'number', says: whole.replace('-', '−') };
    if (name === 'number') return { kind: 'number', says: DIGITS[says] ?? says };
    if (name === 'one') return { kind: 'one', says: '1' };
    if (name === 'word') return { kind: 'word', says };
    // A letter that stands alone is a symbol or the name of a case, and those have a case.
    return { kind: 'fact', says: name === 'letter' ? whole : says };
  });
}
