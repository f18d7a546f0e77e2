import type { TopKAgreementInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { topItems } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleShare } from '../mutants/top-k-agreement.ts';

/** One quotient of whole numbers. */
export const CLS_154 = digitsCheck<TopKAgreementInput>({
  clause: 'CLS-154@1',
  operation: 'top-k-agreement',
  given: topItems,
  scales: () => ({ value: 1 }),
  brokenBy: [singleShare],
});
