import type { SeveralComparisonsInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { clearFamilies, longFamilies } from '../arbitraries/comparisons.ts';
import { digitsCheck } from '../digits-check.ts';
import { longFamily, singleAdjusted } from '../mutants/several-comparisons.ts';

/** Adjusted p values within the tolerance. Decisions where one is the level are those of CLS-211. */
export const CLS_215: readonly Check[] = [
  digitsCheck<SeveralComparisonsInput>({
    clause: 'CLS-215@1',
    operation: 'several-comparisons',
    given: clearFamilies,
    brokenBy: [singleAdjusted],
  }),
  digitsCheck<SeveralComparisonsInput>({
    clause: 'CLS-215@1',
    operation: 'several-comparisons',
    ...ON_LONG_LISTS,
    given: longFamilies,
    brokenBy: [longFamily],
  }),
];
