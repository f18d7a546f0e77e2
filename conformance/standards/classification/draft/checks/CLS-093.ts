import type { AucInput, RocCurveInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { weightedItems, weightedLabels } from '../arbitraries/weighted.ts';
import { membersCheck } from '../members-check.ts';
import { ignoresWeights, weightsOfPositives } from '../mutants/weights.ts';

/** A weight is a number of copies, in the curve and in its area. */
export const CLS_093: readonly Check[] = [
  membersCheck<AucInput>({
    clause: 'CLS-093@1',
    id: 'CLS-093/auc',
    operation: 'auc',
    given: weightedItems.map((items): AucInput => ({ ...items, conventions: { ties: 'half' } })),
    labels: weightedLabels,
    members: ['value', 'positives', 'negatives'],
    brokenBy: [ignoresWeights('CLS-093', 'auc'), weightsOfPositives('CLS-093', 'auc')],
  }),
  membersCheck<RocCurveInput>({
    clause: 'CLS-093@1',
    id: 'CLS-093/roc-curve',
    operation: 'roc-curve',
    given: weightedItems,
    labels: weightedLabels,
    members: ['points'],
    brokenBy: [ignoresWeights('CLS-093', 'roc-curve')],
  }),
];
