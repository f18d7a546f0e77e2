import type { MultiLabelMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { wholeSets } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { labelForSubset, lossForAgreement } from '../mutants/multi-label.ts';

/** Whole sets and single labels. */
export const CLS_082 = membersCheck<MultiLabelMeasureInput>({
  clause: 'CLS-082@1',
  operation: 'multi-label-measure',
  given: wholeSets,
  labels: { 'whole sets': { least: 0.3, holds: ({ measure }) => measure === 'subset-agreement' } },
  members: ['value'],
  brokenBy: [labelForSubset, lossForAgreement],
});
