import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { labelledItems } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { exchanged, withoutNegatives } from '../mutants/multi-label.ts';

/** What each label was given to. */
export const CLS_080 = membersCheck<MultiLabelMeasureInput>({
  clause: 'CLS-080@1',
  operation: 'multi-label-measure',
  given: labelledItems,
  labels: { 'two labels or more': { least: 0.5, holds: ({ labels }) => labels.length > 1 } },
  members: ['tables'],
  brokenBy: [exchanged, withoutNegatives],
});
