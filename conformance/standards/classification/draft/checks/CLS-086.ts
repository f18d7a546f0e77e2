import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { labelledItems } from '../arbitraries/more-tables.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleValue } from '../mutants/multi-label.ts';

/** Quotients of whole numbers and their means. */
export const CLS_086 = digitsCheck<MultiLabelMeasureInput>({
  clause: 'CLS-086@1',
  operation: 'multi-label-measure',
  given: labelledItems,
  scales: () => ({ value: 1 }),
  brokenBy: [singleValue],
});
