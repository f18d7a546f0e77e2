import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledCounts } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysMultinomial, positivesOnly } from '../mutants/count-uncertainty.ts';

/** The propagation of a sample of each class. */
export const CLS_061 = membersCheck<CountUncertaintyInput>({
  clause: 'CLS-061@1',
  operation: 'count-uncertainty',
  given: sampledCounts.map((input) => ({
    ...input,
    conventions: { ...input.conventions, sampling: 'stratified' as const },
  })),
  labels: {
    MCC: { least: 0.03, holds: ({ measure }) => measure === 'mcc' },
    F: { least: 0.03, holds: ({ measure }) => measure === 'f-beta' },
  },
  members: ['value', 'standardUncertainty'],
  brokenBy: [alwaysMultinomial, positivesOnly],
});
