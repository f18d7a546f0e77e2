import type {
  AveragePrecisionInput,
  PrecisionRecallCurveInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { weightedItems, weightedLabels } from '../arbitraries/weighted.ts';
import { membersCheck } from '../members-check.ts';
import { ignoresWeights, weightsOfPositives } from '../mutants/weights.ts';

/** A weight is a number of copies, in the curve and in its average. */
export const CLS_137: readonly Check[] = [
  membersCheck<PrecisionRecallCurveInput>({
    clause: 'CLS-137@1',
    id: 'CLS-137/precision-recall-curve',
    operation: 'precision-recall-curve',
    given: weightedItems,
    labels: weightedLabels,
    members: ['points'],
    brokenBy: [
      ignoresWeights('CLS-137', 'precision-recall-curve'),
      weightsOfPositives('CLS-137', 'precision-recall-curve'),
    ],
  }),
  membersCheck<AveragePrecisionInput>({
    clause: 'CLS-137@1',
    id: 'CLS-137/average-precision',
    operation: 'average-precision',
    given: weightedItems.map((items): AveragePrecisionInput => ({ ...items, conventions: { interpolation: 'step' } })),
    labels: weightedLabels,
    members: ['value'],
    brokenBy: [ignoresWeights('CLS-137', 'average-precision'), weightsOfPositives('CLS-137', 'average-precision')],
  }),
];
