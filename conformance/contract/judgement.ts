import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Json } from './json.ts';

/**
 * What a judge says of one answer.
 *
 * `margin` is the fraction of the tolerance consumed, 0 (exact) to 1 (at the limit); null where the equality is exact.
 * `expected` and `got` are shown to the reader of a failure; `because` says in one sentence what is wrong.
 */
export type Judgement =
  | { readonly verdict: 'pass'; readonly margin: number | null }
  | {
      readonly verdict: 'fail';
      readonly because: Bilingual;
      readonly expected: Json;
      readonly got: Json;
      readonly at?: string;
    }
  | { readonly verdict: 'inconclusive'; readonly because: Bilingual };

/** An exact agreement. */
export const PASS: Judgement = { verdict: 'pass', margin: null };

export const passWithin = (margin: number): Judgement => ({ verdict: 'pass', margin });

/** A failure, at the place in the output to which a JSON Pointer leads where it has one. */
export const fail = (because: Bilingual, expected: Json, got: Json, at?: string): Judgement =>
  at === undefined ? { verdict: 'fail', because, expected, got } : { verdict: 'fail', because, expected, got, at };

/** The first failure, else the first inconclusive, else a pass with the largest margin. */
export function worst(judgements: readonly Judgement[]): Judgement {
  let margin: number | null = null;
  let undecided: Judgement | undefined;
  for (const judgement of judgements) {
    if (judgement.verdict === 'fail') return judgement;
    if (judgement.verdict === 'inconclusive') undecided ??= judgement;
    else if (judgement.margin !== null) margin = Math.max(margin ?? 0, judgement.margin);
  }
  return undecided ?? { verdict: 'pass', margin };
}
