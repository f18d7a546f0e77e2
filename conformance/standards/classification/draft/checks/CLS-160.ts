import type { BrierScoreInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { brierItems, valueAlone } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { absoluteForSquare, alwaysHalf, alwaysSum, withoutWeights } from '../mutants/brier.ts';

/** The squares of both classes, or half of them. */
export const CLS_160 = membersCheck<BrierScoreInput>({
  clause: 'CLS-160@1',
  operation: 'brier-score',
  given: valueAlone(brierItems),
  labels: {
    weights: { least: 0.2, holds: ({ weights }) => weights !== undefined },
    rows: { least: 0.2, holds: ({ rows }) => rows !== undefined },
    half: { least: 0.3, holds: ({ conventions }) => conventions?.scale === 'half' },
  },

  members: ['value'],
  brokenBy: [absoluteForSquare, alwaysHalf, alwaysSum, withoutWeights],
});
