import type { SeveralComparisonsInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { clearFamilies } from '../arbitraries/comparisons.ts';
import { someTags } from '../arbitraries/roc-inputs.ts';
import { alwaysNames, namedOnly, unnamed } from '../mutants/naming.ts';
import { namingCheck } from '../naming-check.ts';
import { severalComparisons } from '../reference/several-comparisons.ts';

/** The adjustment is named. What both adjustments differ in is seen in the number of rejections. */
export const CLS_212 = namingCheck<SeveralComparisonsInput>({
  clause: 'CLS-212@1',
  operation: 'several-comparisons',
  given: someTags(clearFamilies),
  labels: { 'nothing asked for': { least: 0.15, holds: ({ conventions }) => conventions?.adjustment === undefined } },
  reference: severalComparisons,
  value: 'rejections',
  brokenBy: [
    unnamed('CLS-212', 'several-comparisons'),
    alwaysNames('CLS-212', 'several-comparisons', 'adjustment', 'bonferroni'),
    namedOnly('CLS-212', 'several-comparisons', { adjustment: 'bonferroni' }),
  ],
});
