import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { calibrated } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { expectsNothing, normalAlways } from '../mutants/calibration-error.ts';

/** The value that perfect calibration has on the average. */
export const CLS_175 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-175@1',
  operation: 'calibration-error',
  given: calibrated,
  labels: { 'one bin': { least: 0.05, holds: ({ conventions }) => conventions?.bins === '1' } },

  members: ['expectedUnderCalibration'],
  brokenBy: [expectsNothing, normalAlways],
});
