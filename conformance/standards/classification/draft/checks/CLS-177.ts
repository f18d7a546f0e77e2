import type {
  BrierDecompositionInput,
  CalibrationErrorInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { calibrated, decomposed, uneven } from '../arbitraries/probabilities.ts';
import { cutsLists } from '../mutants/refusals.ts';

const labels = {
  'different lengths': {
    least: 0.15,
    holds: ({ reference, probabilities }: CalibrationErrorInput) => reference.length !== probabilities.length,
  },
};

/** A class for each probability. */
export const CLS_177: readonly Check[] = [
  reasonCheck<CalibrationErrorInput>({
    clause: 'CLS-177@1',
    id: 'CLS-177/calibration-error',
    operation: 'classification/calibration-error',
    given: uneven(calibrated),
    labels,
    brokenBy: [cutsLists('CLS-177', 'classification/calibration-error')],
  }),
  reasonCheck<BrierDecompositionInput>({
    clause: 'CLS-177@1',
    id: 'CLS-177/brier-decomposition',
    operation: 'classification/brier-decomposition',
    given: uneven(decomposed),
    labels: {
      'different lengths': {
        least: 0.15,
        holds: ({ reference, probabilities }) => reference.length !== probabilities.length,
      },
    },
    brokenBy: [cutsLists('CLS-177', 'classification/brier-decomposition')],
  }),
];
