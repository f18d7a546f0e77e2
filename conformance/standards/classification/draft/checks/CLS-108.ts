import fc from 'fast-check';
import type {
  AucComparisonInput,
  AucUncertaintyInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { longScored, longScoredTwice } from '../arbitraries/long-items.ts';
import { comparedItems, sampledItems } from '../arbitraries/roc-inputs.ts';
import { digitsCheck } from '../digits-check.ts';
import { longComparison, longUncertainty, singleDifference, singleU } from '../mutants/delong.ts';

const ofComparison = (_input: unknown, _output: JsonObject, expected: JsonObject) => ({
  first: 1,
  second: 1,
  difference: 1,
  covariance: 1,
  standardUncertainty: 1,
  statistic: Math.max(1, Math.abs(Number(expected['statistic']))),
});

/** What cancels in a variance is measured against 1; a statistic and its tail against themselves. */
export const CLS_108: readonly Check[] = [
  digitsCheck<AucUncertaintyInput>({
    clause: 'CLS-108@1',
    operation: 'auc-uncertainty',
    given: sampledItems,
    scales: () => ({ value: 1, standardUncertainty: 1, lower: 1, upper: 1 }),
    brokenBy: [singleU],
  }),
  digitsCheck<AucUncertaintyInput>({
    clause: 'CLS-108@1',
    operation: 'auc-uncertainty',
    ...ON_LONG_LISTS,
    given: longLists(sampledItems, (like, each) => ({ ...like, ...longScored(each) }), { fewest: 4 }),
    scales: () => ({ value: 1, standardUncertainty: 1, lower: 1, upper: 1 }),
    brokenBy: [longUncertainty],
  }),
  digitsCheck<AucComparisonInput>({
    clause: 'CLS-108@1',
    operation: 'auc-comparison',
    given: comparedItems,
    scales: ofComparison,
    brokenBy: [singleDifference],
  }),
  digitsCheck<AucComparisonInput>({
    clause: 'CLS-108@1',
    operation: 'auc-comparison',
    ...ON_LONG_LISTS,
    given: longLists(fc.constant({}), (_, each) => longScoredTwice(each), { fewest: 12 }),
    scales: ofComparison,
    brokenBy: [longComparison],
  }),
];
