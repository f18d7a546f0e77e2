import fc from 'fast-check';
import type {
  BrierDecompositionInput,
  BrierScoreInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { brierItems, decomposed, valueAlone } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleScore, singleTerms } from '../mutants/brier.ts';
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
  digitsCheck<BrierDecompositionInput>({
    clause: 'CLS-168@1',
    operation: 'brier-decomposition',
    given: decomposed,
    scales: () => ones(TOLERANCES['brier-decomposition']),
    brokenBy: [singleTerms],
  }),
];
