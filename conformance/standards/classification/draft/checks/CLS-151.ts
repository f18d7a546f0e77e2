import type { TopKAgreementInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { topItems } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { countsOfAll } from '../mutants/top-k-agreement.ts';

/** The numbers that the share is made of. */
export const CLS_151 = membersCheck<TopKAgreementInput>({
  clause: 'CLS-151@1',
  operation: 'top-k-agreement',
  given: topItems,
  labels: {
    'ties of the class that occurred': {
      least: 0.2,
      holds: ({ reference, scores }) =>
        scores.some((row, i) => row.filter((one) => one === row[reference[i] ?? 0]).length > 1),
    },
  },

  members: ['agreements', 'items'],
  brokenBy: [countsOfAll],
});
