import type { AucInput, AucOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import { rational, toDouble } from '../../../../numerics/rational.ts';
import { RankAccumulator, type RankSums } from '../ranking/rank-accumulator.ts';
import { eachGroup, refusalOf } from '../scored.ts';

type Ties = NonNullable<NonNullable<AucInput['conventions']>['ties']>;

/** Twice the pairs that count: a tie is one of the two by halves. */
const counted = ({ twiceWins, ties }: RankSums, convention: Ties): bigint =>
  convention === 'half' ? twiceWins : convention === 'optimistic' ? twiceWins + ties : twiceWins - ties;

/** The area of a ranking with both classes, correctly rounded. */
export const areaOf = (sums: RankSums, convention: Ties = 'half'): number =>
  toDouble(rational(counted(sums, convention), 2n * BigInt(sums.positives) * BigInt(sums.negatives)));

/**
 * Area under the ROC curve: the share of the pairs of a positive and a negative item in which the positive one has the
 * higher score, a tie counting a half, one or nothing.
 *
 * The pairs are counted in whole numbers and divided once, so that the area of the complement adds up to 1. Without a
 * pair the value is undefined (`single-class`). Rejects lists of unequal lengths and scores that are not finite.
 *
 * CLS-091 to CLS-095; Hanley and McNeil (1982).
 */
export function auc(input: AucInput): Answer<AucOutput> {
  const { reference, scores, weights } = input;
  const refusal = refusalOf(reference, { scores, weights }, ['scores']);
  if (refusal !== undefined) return refusal;
  const ranks = new RankAccumulator();
  eachGroup(input, (score, positives, negatives) => ranks.add(score, positives, negatives));
  const sums = ranks.finish();
  const ties = input.conventions?.ties ?? 'half';
  const { positives, negatives } = sums;
  const value = positives === 0 || negatives === 0 ? ({ undefined: 'single-class' } as const) : areaOf(sums, ties);
  return result({ value, positives, negatives, conventions: { ties } });
}
