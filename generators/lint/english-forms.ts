import type { Level } from '../../generators/model/types.ts';

/** A verbal form that stands in an English text. */
export interface EnglishForm {
  readonly form: string;
  /** The level that it expresses; absent for words that are refused because they express none, or two. */
  readonly level?: Level;
}

/**
 * ISO/IEC Directives, Part 2, clause 7: shall, should, may, can and their negatives. The negative of the permission is
 * `need not`; `may not` is read both as a prohibition and as a permission to omit, and is refused.
 */
const FORMS = /\b(shall not|shall|should not|should|may not|may|need not|can not|cannot|can|must not|must)\b/g;

const LEVELS: Readonly<Record<string, Level>> = {
  shall: 'shall',
  'shall not': 'shall not',
  should: 'should',
  'should not': 'should not',
  may: 'may',
  'need not': 'need not',
  can: 'can',
  cannot: 'cannot',
  'can not': 'cannot',
};

/** The verbal forms in English words, in order. A capital begins a name or a month (`May`), not a form. */
export const englishForms = (words: string): readonly EnglishForm[] =>
  [...words.replace(/\s+/g, ' ').matchAll(FORMS)].map(([form]) => {
    const level = LEVELS[form];
    return level === undefined ? { form } : { form, level };
  });
