import type { MultiClassUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { sampledTables } from '../arbitraries/class-tables.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysMultinomial, lessOneOfEach } from '../mutants/multi-class-uncertainty.ts';

/** The propagation of a sample of each class. */
export const CLS_241 = membersCheck<MultiClassUncertaintyInput>({
  clause: 'CLS-241@1',
  operation: 'multi-class-uncertainty',
  given: sampledTables.map((input) => ({
    ...input,
    conventions: { ...input.conventions, sampling: 'stratified' as const },
  })),
  labels: {
    MCC: { least: 0.03, holds: ({ measure }) => measure === 'mcc' },
    'a class without items': { least: 0.1, holds: ({ counts }) => counts.some((row) => row.every((one) => one === 0)) },
  },
  members: ['value', 'standardUncertainty'],
  brokenBy: [alwaysMultinomial, lessOneOfEach],
});
