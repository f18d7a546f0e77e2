import type { Bilingual } from '../../schemas/document/finding.ts';
import { nearest } from '../../schemas/document/nearest.ts';
import type { Request } from './request.ts';

/** What a tag takes: words, or numbers of a form. */
type Values = readonly string[] | { readonly form: RegExp; readonly says: string };

const BETA: Values = { form: /^(0|[1-9][0-9]{0,3})(\.[0-9]{1,6})?$/, says: '1, 0.5, 2, …' };
const CLIPPING: Values = {
  form: /^(none|0\.[0-4][0-9]{0,17}|[1-9](\.[0-9]{1,16})?e-[1-9][0-9]?)$/,
  says: 'none, 1e-15, …',
};
const MISSING: Values = ['worst-case', 'incorrect', 'excluded'];

/** The conventions that a command may ask for, by procedure. */
const KNOWN: Readonly<Record<Request['procedure'], Readonly<Record<string, Values>>>> = {
  'classification/binary': {
    'missing-predictions': MISSING,
    'zero-division': ['undefined', '0', '1'],
    beta: BETA,
    bins: { form: /^([1-9][0-9]{0,2}|1000)$/, says: '1, …, 1000' },
    clipping: CLIPPING,
  },
  'classification/multiclass': {
    'missing-predictions': MISSING,
    'zero-division': ['undefined', '0', '1', 'exclude'],
    average: ['micro', 'macro', 'weighted'],
    'label-set': ['union', 'reference'],
    'macro-f': ['mean-of-f', 'f-of-means'],
    beta: BETA,
    clipping: CLIPPING,
    k: { form: /^([1-9][0-9]{0,2})$/, says: '1, 2, …' },
  },
};

/** What is wrong with a convention that was asked for; undefined where nothing is. */
export function problemOfConvention(
  procedure: Request['procedure'],
  tag: string,
  value: string,
): Bilingual | undefined {
  const known = KNOWN[procedure];
  const values = known[tag];
  if (values === undefined) {
    const tags = Object.keys(known);
    const near = nearest(tag, tags);
    return {
      en: `${procedure} has no convention “${tag}” (it has ${tags.join(', ')})${near === undefined ? '' : `; did you mean ${near}?`}`,
      zh: `${procedure}没有约定“${tag}”（现有${tags.join('、')}）${near === undefined ? '' : `；是否为${near}？`}`,
    };
  }
  const fits = 'form' in values ? values.form.test(value) : values.includes(value);
  if (fits) return undefined;
  const list = 'form' in values ? values.says : values.join(', ');
  return {
    en: `the convention ${tag} is one of ${list}, not “${value}”`,
    zh: `约定${tag}取${list}之一，而不是“${value}”`,
  };
}
