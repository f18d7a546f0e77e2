import type { SeveralComparisonsInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { families } from '../arbitraries/comparisons.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleAdjusted } from '../mutants/several-comparisons.ts';

/** Adjusted p values within the tolerance, decisions the same. */
export const CLS_215 = digitsCheck<SeveralComparisonsInput>({
  clause: 'CLS-215@1',
  operation: 'several-comparisons',
  given: families,
  brokenBy: [singleAdjusted],
});
