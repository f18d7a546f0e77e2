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
  const runs: { kind: 'same' | 'removed' | 'added'; text: string }[] = [];
  for (const { added, removed, value } of diffArrays(pieces(before), pieces(after)))
    runs.push({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') });
  return folded(runs);
}

/** A space, or one character of Chinese, that happens to stay between two changes is read more easily as a part of both. */
function folded(runs: Redline): Redline {
  const result: { kind: 'same' | 'removed' | 'added'; text: string }[] = [];
  let [gone, come] = ['', ''];
  const flush = (): void => {
    if (gone !== '') result.push({ kind: 'removed', text: gone });
    if (come !== '') result.push({ kind: 'added', text: come });
    [gone, come] = ['', ''];
  };
  runs.forEach(({ kind, text }, at) => {
    const isBetween = gone !== '' && come !== '' && at < runs.length - 1;
    const isSlight = text.trim() === '' || (/^\p{Script=Han}$/u.test(text) && isBetween);
    if (kind === 'removed') gone += text;
    else if (kind === 'added') come += text;
    else if (isBetween && isSlight) [gone, come] = [gone + text, come + text];
    else {
      flush();
      result.push({ kind, text });
    }
  });
  flush();
  return result;
}
