import fc from 'fast-check';
import type { CountUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { oneClassAlone, sampledCounts } from '../arbitraries/more-tables.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysMultinomial, nothingOfOneClass, positivesOnly } from '../mutants/count-uncertainty.ts';

/** The propagation of a sample of each class. */
export const CLS_061 = membersCheck<CountUncertaintyInput>({
  clause: 'CLS-061@1',
  operation: 'count-uncertainty',
  given: fc.oneof(
    {
      weight: 7,
      arbitrary: sampledCounts.map((input) => ({
        ...input,
        conventions: { ...input.conventions, sampling: 'stratified' as const },
      })),
    },
    { weight: 1, arbitrary: oneClassAlone },
  ),
  labels: {
    'one class alone': {
      least: 0.06,
      holds: ({ truePositives, falseNegatives, falsePositives, trueNegatives }) =>
        truePositives + falseNegatives === 0 || falsePositives + trueNegatives === 0,
    },
    MCC: { least: 0.03, holds: ({ measure }) => measure === 'mcc' },
    F: { least: 0.03, holds: ({ measure }) => measure === 'f-beta' },
  },
  members: ['value', 'standardUncertainty'],
  brokenBy: [alwaysMultinomial, nothingOfOneClass, positivesOnly],
});
