import type { Level } from '../model/types.ts';
import { compounds, discouraged, forms, refused } from './chinese-lexicon.ts';

/** A word of the lexicon that stands in a Chinese text and is not a mere compound. */
export interface ChineseForm {
  readonly form: string;
  readonly kind: 'form' | 'refused' | 'discouraged';
  readonly level?: Level;
}

const lexicon = new Map<string, ChineseForm | undefined>([
  ...compounds.map((word): [string, undefined] => [word, undefined]),
  ...Object.entries(forms).map(([form, level]): [string, ChineseForm] => [form, { form, kind: 'form', level }]),
  ...refused.map((form): [string, ChineseForm] => [form, { form, kind: 'refused' }]),
  ...Object.entries(discouraged).map(([form, level]): [string, ChineseForm] => [
    form,
    { form, kind: 'discouraged', ...(level === undefined ? {} : { level }) },
  ]),
]);

const longest = Math.max(...[...lexicon.keys()].map((word) => word.length));

/** The verbal forms in Chinese words, in order: at each place the longest word of the lexicon is taken. */
export function chineseForms(words: string): readonly ChineseForm[] {
  const found: ChineseForm[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !lexicon.has(words.slice(at, at + length))) length--;
    const form = length === 0 ? undefined : lexicon.get(words.slice(at, at + length));
    if (form !== undefined) found.push(form);
    at += Math.max(length, 1);
  }
  return found;
}
