import type { BrierDecompositionInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { decomposed } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { doubledScore, scoreOfBins } from '../mutants/brier.ts';

/** The score itself, and not what its bins make of it. */
export const CLS_166 = membersCheck<BrierDecompositionInput>({
  clause: 'CLS-166@1',
  operation: 'brier-decomposition',
  given: decomposed,
  labels: { 'a number of bins': { least: 0.4, holds: ({ conventions }) => conventions?.bins !== 'distinct' } },

  members: ['score'],
  brokenBy: [doubledScore, scoreOfBins],
});
