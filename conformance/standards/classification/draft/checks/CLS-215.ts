import type { SeveralComparisonsInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { clearFamilies } from '../arbitraries/comparisons.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleAdjusted } from '../mutants/several-comparisons.ts';

/** Adjusted p values within the tolerance. Decisions where one is the level are those of CLS-211. */
export const CLS_215 = digitsCheck<SeveralComparisonsInput>({
  clause: 'CLS-215@1',
  operation: 'several-comparisons',
  given: clearFamilies,
  brokenBy: [singleAdjusted],
});
