import type { BrierDecompositionInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { decomposed } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import {
  alwaysTenBins,
  covarianceOnce,
  resolutionAdded,
  termsEdgesOfLinspace,
  termsOfOneWidth,
  threeTerms,
} from '../mutants/brier.ts';

/** Three terms on distinct probabilities, five with bins. */
export const CLS_165 = membersCheck<BrierDecompositionInput>({
  clause: 'CLS-165@1',
  operation: 'brier-decomposition',
  given: decomposed,
  labels: {
    'distinct probabilities': { least: 0.05, holds: ({ conventions }) => conventions?.bins === 'distinct' },
    'bins of equal mass': { least: 0.1, holds: ({ conventions }) => conventions?.['bin-edges'] === 'equal-mass' },
  },

  members: ['reliability', 'resolution', 'uncertainty', 'withinBinVariance', 'withinBinCovariance'],
  brokenBy: [alwaysTenBins, covarianceOnce, resolutionAdded, termsEdgesOfLinspace, termsOfOneWidth, threeTerms],
});
