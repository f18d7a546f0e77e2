import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { labelledItems } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { macroForSamples, macroForWeighted, transposedLabels } from '../mutants/multi-label.ts';

/** The measure of each label, and the average by its name. */
export const CLS_081 = membersCheck<MultiLabelMeasureInput>({
  clause: 'CLS-081@1',
  operation: 'multi-label-measure',
  given: labelledItems,
  labels: { 'over items': { least: 0.1, holds: ({ conventions }) => conventions?.average === 'samples' } },
  members: ['value', 'values'],
  brokenBy: [macroForSamples, macroForWeighted, transposedLabels],
});
