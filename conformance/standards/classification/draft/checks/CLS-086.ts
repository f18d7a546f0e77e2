import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { withLongSets } from '../arbitraries/long-items.ts';
import { labelledItems } from '../arbitraries/more-tables.ts';
import { digitsCheck } from '../digits-check.ts';
import { longMeasure, singleValue } from '../mutants/multi-label.ts';

/** Quotients of whole numbers and their means. */
export const CLS_086: readonly Check[] = [
  digitsCheck<MultiLabelMeasureInput>({
    clause: 'CLS-086@1',
    operation: 'multi-label-measure',
    given: labelledItems,
    scales: () => ({ value: 1 }),
    brokenBy: [singleValue],
  }),
  digitsCheck<MultiLabelMeasureInput>({
    clause: 'CLS-086@1',
    operation: 'multi-label-measure',
    ...ON_LONG_LISTS,
    given: longLists(labelledItems, withLongSets),
    scales: () => ({ value: 1 }),
    brokenBy: [longMeasure],
  }),
];
