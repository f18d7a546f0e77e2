import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { binsAlone, offEdges } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysL1, signedGaps, unweighted } from '../mutants/calibration-error.ts';

/** The gaps of the bins by the norm. */
export const CLS_170 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-170@1',
  operation: 'calibration-error',
  given: binsAlone(offEdges),
  labels: {
    'root mean square': { least: 0.1, holds: ({ conventions }) => conventions?.norm === 'l2' },
    'the largest': { least: 0.1, holds: ({ conventions }) => conventions?.norm === 'max' },
  },

  members: ['value'],
  brokenBy: [alwaysL1, signedGaps, unweighted],
});
