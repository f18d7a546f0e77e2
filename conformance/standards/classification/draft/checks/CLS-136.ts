import fc from 'fast-check';
import type {
  AveragePrecisionInput,
  PrecisionRecallCurveInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { longScored } from '../arbitraries/long-items.ts';
import { rankedItems } from '../arbitraries/probabilities.ts';
import { bothClasses } from '../arbitraries/scored.ts';
import { digitsCheck } from '../digits-check.ts';
import { longCurve, longRanking, singleAp, singleCurve } from '../mutants/average-precision.ts';

/** Shares to nearly all the digits of a double. */
export const CLS_136: readonly Check[] = [
  digitsCheck<AveragePrecisionInput>({
    clause: 'CLS-136@1',
    operation: 'average-precision',
    given: rankedItems,
    scales: () => ({ value: 1 }),
    brokenBy: [singleAp],
  }),
  digitsCheck<AveragePrecisionInput>({
    clause: 'CLS-136@1',
    operation: 'average-precision',
    ...ON_LONG_LISTS,
    given: longLists(rankedItems, (like, each) => ({ ...like, ...longScored(each) })),
    scales: () => ({ value: 1 }),
    brokenBy: [longRanking],
  }),
  digitsCheck<PrecisionRecallCurveInput>({
    clause: 'CLS-136@1',
    operation: 'precision-recall-curve',
    given: bothClasses(),
    scales: () => ({ recall: 1, precision: 1 }),
    brokenBy: [singleCurve],
  }),
  digitsCheck<PrecisionRecallCurveInput>({
    clause: 'CLS-136@1',
    operation: 'precision-recall-curve',
    ...ON_LONG_LISTS,
    given: longLists(fc.constant({}), (_, each): PrecisionRecallCurveInput => longScored(each)),
    scales: () => ({ recall: 1, precision: 1 }),
    brokenBy: [longCurve],
  }),
];
