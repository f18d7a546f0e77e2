import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sparselyLabelled } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { leavesOut, oneForEmpty } from '../mutants/multi-label.ts';

/** What stands for an item or a label with nothing. */
export const CLS_083 = membersCheck<MultiLabelMeasureInput>({
  clause: 'CLS-083@1',
  operation: 'multi-label-measure',
  given: sparselyLabelled,
  labels: {
    'an item with nothing': {
      least: 0.2,
      holds: ({ reference, predictions }) =>
        reference.some((row, i) => !row.includes(1) && predictions[i]?.includes(1) === false),
    },
  },
  members: ['value', 'values'],
  brokenBy: [leavesOut, oneForEmpty],
});
