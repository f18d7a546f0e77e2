import fc from 'fast-check';
import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { calibratedRows, offEdges } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { expectsNothing, expectsTheMean, normalAlways } from '../mutants/calibration-error.ts';

/** The value that perfect calibration has on the average. */
export const CLS_175 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-175@1',
  operation: 'calibration-error',
  given: fc.oneof({ weight: 3, arbitrary: offEdges }, { weight: 1, arbitrary: calibratedRows }),
  labels: {
    'one bin': { least: 0.05, holds: ({ conventions }) => conventions?.bins === '1' },
    'root mean square': { least: 0.1, holds: ({ conventions }) => conventions?.norm === 'l2' },
    'the largest': { least: 0.1, holds: ({ conventions }) => conventions?.norm === 'max' },
  },

  members: ['expectedUnderCalibration'],
  brokenBy: [expectsNothing, expectsTheMean, normalAlways],
});
