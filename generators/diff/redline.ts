import { diffArrays } from 'diff';
import type { Language } from '../../schemas/document/finding.ts';
import { joinLines } from '../model/join-lines.ts';

/** A text as it became: runs that stayed, went and came, in the order of reading. */
export type Redline = readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[];

/** A reference, mathematics and code change as a whole: half of a formula is none. */
const WHOLE = /\{[^{}]*\}|\$[^$]+\$|`[^`]+`/;

/** A number keeps its sign, point and exponent; a word its letters and apostrophes; everything else stands alone. */
const ENGLISH = new RegExp(`${WHOLE.source}|\\d+(?:[.,]\\d+)*|[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*|\\s+|.`, 'gsu');

/** Chinese by characters; a Latin word or a number in it as a whole. */
const CHINESE = new RegExp(`${WHOLE.source}|\\d+(?:[.,]\\d+)*|[\\p{Script=Latin}]+|\\s+|\\P{M}\\p{M}*`, 'gsu');

/** What became of a text: word by word in English, character by character in Chinese. */
export function redline(before: string, after: string, language: Language): Redline {
  const pieces = (text: string): string[] => joinLines(text).match(language === 'en' ? ENGLISH : CHINESE) ?? [];
  return diffArrays(pieces(before), pieces(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
