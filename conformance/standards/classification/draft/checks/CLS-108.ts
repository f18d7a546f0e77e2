import type {
  AucComparisonInput,
  AucUncertaintyInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { comparedItems, sampledItems } from '../arbitraries/roc-inputs.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleDifference, singleU } from '../mutants/delong.ts';

/** What cancels in a variance is measured against 1; a statistic and its tail against themselves. */
export const CLS_108: readonly Check[] = [
  digitsCheck<AucUncertaintyInput>({
    clause: 'CLS-108@1',
    operation: 'auc-uncertainty',
    given: sampledItems,
    scales: () => ({ value: 1, standardUncertainty: 1, lower: 1, upper: 1 }),
    brokenBy: [singleU],
  }),
  digitsCheck<AucComparisonInput>({
    clause: 'CLS-108@1',
    operation: 'auc-comparison',
    given: comparedItems,
    scales: (_input, _output, expected) => ({
      first: 1,
      second: 1,
      difference: 1,
      covariance: 1,
      standardUncertainty: 1,
      statistic: Math.max(1, Math.abs(Number(expected['statistic']))),
    }),
    brokenBy: [singleDifference],
  }),
];
