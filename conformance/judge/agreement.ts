import type { Bilingual } from '../../schemas/document/finding.ts';
import { fail, type Judgement, PASS } from '../contract/judgement.ts';
import type { Json } from '../contract/json.ts';
import { same } from './same.ts';

/**
 * Tells a wrong formula from an imprecise calculation. A check of a formula takes any calculation of it that has six
 * digits; how many more there have to be is a clause of its own in each standard, with a tolerance for each operation. So
 * single precision fails one clause and says so, and does not paint every formula red.
 */
export const FORMULA = 1e-6;

/** The same value: for words, counts and whatever else has no tolerance. */
export const equals = (got: unknown, expected: Json, at: string): Judgement =>
  same(got as Json | undefined, expected)
    ? PASS
    : fail(differs(JSON.stringify(expected), JSON.stringify(got)), expected, (got ?? null) as Json, at);

const differs = (expected: string, got: string | undefined): Bilingual => ({
  en: `expected ${expected}, got ${got ?? 'nothing'}`,
  zh: `应为${expected}，${got === undefined ? '未给出' : `得到${got}`}`,
});
