import type { TopKAgreementInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { withLongTop } from '../arbitraries/long-items.ts';
import { topItems } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { longShare, singleShare } from '../mutants/top-k-agreement.ts';

/** One quotient of whole numbers. */
export const CLS_154: readonly Check[] = [
  digitsCheck<TopKAgreementInput>({
    clause: 'CLS-154@1',
    operation: 'top-k-agreement',
    given: topItems,
    scales: () => ({ value: 1 }),
    brokenBy: [singleShare],
  }),
  digitsCheck<TopKAgreementInput>({
    clause: 'CLS-154@1',
    operation: 'top-k-agreement',
    ...ON_LONG_LISTS,
    given: longLists(topItems, withLongTop),
    scales: () => ({ value: 1 }),
    brokenBy: [longShare],
  }),
];
