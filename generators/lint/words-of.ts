import { parseInline } from '../model/inline.ts';
import { joinLines } from '../model/join-lines.ts';

/**
 * The words of a text that a reader reads as language: mathematics, code and labels of references are blanked, the
 * words that an author gave to a reference stay.
 */
export const wordsOf = (text: string): string =>
  parseInline(joinLines(text))
    .map((run) => {
      if (run.type === 'text') return run.text;
      return run.type === 'reference' && run.words !== undefined ? run.words : '\u0000';
    })
    .join('');
