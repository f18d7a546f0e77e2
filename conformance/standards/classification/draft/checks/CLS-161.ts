import type { BrierScoreInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { brierItems, fewBrierItems } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { certainWithoutSpread, populationSpread, spreadOfTheSent } from '../mutants/brier.ts';

/** The spread of the scores over the root of their number, where there is any. */
export const CLS_161: readonly Check[] = [
  membersCheck<BrierScoreInput>({
    clause: 'CLS-161@1',
    operation: 'brier-score',
    given: brierItems,
    labels: {
      'ten items or more': { least: 0.2, holds: ({ reference }) => reference.length >= 10 },
      weights: { least: 0.2, holds: ({ weights }) => weights !== undefined },
    },
    members: ['standardUncertainty'],
    brokenBy: [populationSpread, spreadOfTheSent],
  }),
  reasonCheck<BrierScoreInput>({
    clause: 'CLS-161@1',
    id: 'CLS-161/none',
    operation: 'classification/brier-score',
    field: 'standardUncertainty',
    given: fewBrierItems,
    labels: { 'one item': { least: 0.1, holds: ({ reference }) => reference.length === 1 } },
    brokenBy: [certainWithoutSpread],
  }),
];
