import fc from 'fast-check';
import type {
  BrierDecompositionInput,
  BrierScoreInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { withLongProbabilities, withLongScore } from '../arbitraries/long-items.ts';
import { brierItems, decomposed, valueAlone } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { longScore, longTerms, singleScore, singleTerms } from '../mutants/brier.ts';
import { TOLERANCES } from '../tolerances.ts';

const ones = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, 1]));

/** Terms that are differences of squares are measured against 1. */
export const CLS_168: readonly Check[] = [
  digitsCheck<BrierScoreInput>({
    clause: 'CLS-168@1',
    operation: 'brier-score',
    given: fc.oneof(valueAlone(brierItems), brierItems),
    scales: () => ones(TOLERANCES['brier-score']),
    brokenBy: [singleScore],
  }),
  digitsCheck<BrierScoreInput>({
    clause: 'CLS-168@1',
    operation: 'brier-score',
    ...ON_LONG_LISTS,
    given: longLists(fc.oneof(valueAlone(brierItems), brierItems), withLongScore),
    scales: () => ones(TOLERANCES['brier-score']),
    brokenBy: [longScore],
  }),
  digitsCheck<BrierDecompositionInput>({
    clause: 'CLS-168@1',
    operation: 'brier-decomposition',
    given: decomposed,
    scales: () => ones(TOLERANCES['brier-decomposition']),
    brokenBy: [singleTerms],
  }),
  digitsCheck<BrierDecompositionInput>({
    clause: 'CLS-168@1',
    operation: 'brier-decomposition',
    ...ON_LONG_LISTS,
    given: longLists(decomposed, withLongProbabilities),
    scales: () => ones(TOLERANCES['brier-decomposition']),
    brokenBy: [longTerms],
  }),
];
