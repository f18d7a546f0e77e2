import type {
  AveragePrecisionInput,
  PrecisionRecallCurveInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { anyRankedItems } from '../arbitraries/ranked-items.ts';
import { anyScored } from '../arbitraries/scored.ts';
import { curveOfNothing, refusesNegatives, zeroForNoPositive } from '../mutants/average-precision.ts';

const labels = {
  'no positive item': {
    least: 0.1,
    holds: ({ reference }: { readonly reference: readonly number[] }) => !reference.includes(1),
  },
};

/** No recall without a positive item. */
export const CLS_134: readonly Check[] = [
  reasonCheck<AveragePrecisionInput>({
    clause: 'CLS-134@1',
    id: 'CLS-134/average-precision',
    operation: 'classification/average-precision',
    field: 'value',
    given: anyRankedItems,
    labels,
    brokenBy: [zeroForNoPositive, refusesNegatives],
  }),
  reasonCheck<PrecisionRecallCurveInput>({
    clause: 'CLS-134@1',
    id: 'CLS-134/curve',
    operation: 'classification/precision-recall-curve',
    given: anyScored(1, 4),
    labels,
    brokenBy: [curveOfNothing],
  }),
];
