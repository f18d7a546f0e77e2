import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { binsAlone, calibrated } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { floorInBinary64, openBelow, phantomBin, splitsTies } from '../mutants/calibration-error.ts';

/** Each probability in its bin, on the edges too. */
export const CLS_171 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-171@1',
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
});
