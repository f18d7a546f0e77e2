import type { TopKAgreementInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { topItems } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysByIndex, alwaysOptimistic, oneMore } from '../mutants/top-k-agreement.ts';

/** How many classes come before, ties by their rule. */
export const CLS_150 = membersCheck<TopKAgreementInput>({
  clause: 'CLS-150@1',
  operation: 'top-k-agreement',
  given: topItems,
  labels: {
    'ties of the class that occurred': {
      least: 0.2,
      holds: ({ reference, scores }) =>
        scores.some((row, i) => row.filter((one) => one === row[reference[i] ?? 0]).length > 1),
    },
  },

  members: ['value'],
  brokenBy: [alwaysByIndex, alwaysOptimistic, oneMore],
});
