import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledCounts } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysStratified, binomialOfAll, doubledVariance } from '../mutants/count-uncertainty.ts';

/** The propagation of a multinomial sample. */
export const CLS_060 = membersCheck<CountUncertaintyInput>({
  clause: 'CLS-060@1',
  operation: 'count-uncertainty',
  given: sampledCounts.map((input) => ({
    ...input,
    conventions: { ...input.conventions, sampling: 'multinomial' as const },
  })),
  labels: {
    MCC: { least: 0.03, holds: ({ measure }) => measure === 'mcc' },
    F: { least: 0.03, holds: ({ measure }) => measure === 'f-beta' },
  },
  members: ['value', 'standardUncertainty'],
  brokenBy: [alwaysStratified, binomialOfAll, doubledVariance],
});
