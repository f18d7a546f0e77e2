import type {
  TopKAgreementInput,
  TopKAgreementOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';

type Ties = NonNullable<NonNullable<TopKAgreementInput['conventions']>['ties']>;

/** How many classes come before the class that occurred. */
function before(scores: readonly number[], is: number, ties: Ties): number {
  const own = scores[is] as number;
  return scores.filter((score, k) => {
    if (k === is) return false;
    if (score !== own) return score > own;
    return ties === 'pessimistic' || (ties === 'lowest-index' && k < is) || (ties === 'highest-index' && k > is);
  }).length;
}

/**
 * Top-k agreement: the share of the items whose reference class is among the k classes with the highest scores.
 *
 * Counted in whole numbers. Rejects lists of unequal lengths, scores that are not finite, and classes without a column.
 * CLS-150 to CLS-153.
 */
export function topKAgreement(input: TopKAgreementInput): Answer<TopKAgreementOutput> {
  const { reference, scores, k } = input;
  if (scores.length !== reference.length) return rejected('unequal-lengths', '/scores');
  const ties = input.conventions?.ties ?? 'pessimistic';
  let agreements = 0;
  for (const [item, row] of scores.entries()) {
    const at = row.findIndex((score) => typeof score !== 'number' || !Number.isFinite(score));
    if (at !== -1) return rejected('not-finite', `/scores/${item}/${at}`);
    const is = reference[item] as number;
    if (is >= row.length) return rejected('unknown-class', `/reference/${item}`);
    if (before(row as number[], is, ties) < k) agreements++;
  }
  return result({ value: agreements / reference.length, agreements, items: reference.length, conventions: { ties } });
}
