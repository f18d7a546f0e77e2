import type { BrierDecompositionInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { decomposed, uneven } from '../arbitraries/probabilities.ts';
import { cutsLists } from '../mutants/refusals.ts';

/** A class for each probability. */
export const CLS_177 = reasonCheck<BrierDecompositionInput>({
  clause: 'CLS-177@1',
  operation: 'classification/brier-decomposition',
  given: uneven(decomposed),
  labels: {
    'different lengths': {
      least: 0.15,
      holds: ({ reference, probabilities }) => reference.length !== probabilities.length,
    },
  },
  brokenBy: [cutsLists('CLS-177', 'classification/brier-decomposition')],
});
