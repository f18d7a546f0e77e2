import type {
  BrierDecompositionInput,
  CalibrationErrorInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { binsAlone, calibrated, decomposed } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { termsEdgesOfLinspace, termsOfOneWidth } from '../mutants/brier.ts';
import { floorInBinary64, openBelow, phantomBin, splitsTies } from '../mutants/calibration-error.ts';

/** Each probability in its bin, on the edges too. */
export const CLS_171: readonly Check[] = [
  membersCheck<CalibrationErrorInput>({
    clause: 'CLS-171@1',
    id: 'CLS-171/calibration-error',
    operation: 'calibration-error',
    given: binsAlone(calibrated),
    labels: {
      certain: { least: 0.2, holds: ({ probabilities }) => probabilities?.includes(1) === true },
      'on tenths': {
        least: 0.3,
        holds: ({ probabilities }) => probabilities?.some((p) => p > 0 && p < 1 && Number.isInteger(p * 10)) === true,
      },
      'equal mass': { least: 0.1, holds: ({ conventions }) => conventions?.['bin-edges'] === 'equal-mass' },
    },

    members: ['bins', 'value'],
    brokenBy: [floorInBinary64, openBelow, phantomBin, splitsTies],
  }),
  membersCheck<BrierDecompositionInput>({
    clause: 'CLS-171@1',
    id: 'CLS-171/brier-decomposition',
    operation: 'brier-decomposition',
    given: decomposed,
    labels: {
      'on tenths': { least: 0.3, holds: ({ probabilities }) => probabilities.some((p) => Number.isInteger(p * 10)) },
      'equal mass': { least: 0.1, holds: ({ conventions }) => conventions?.['bin-edges'] === 'equal-mass' },
    },
    members: ['reliability', 'resolution'],
    brokenBy: [termsEdgesOfLinspace, termsOfOneWidth],
  }),
];
