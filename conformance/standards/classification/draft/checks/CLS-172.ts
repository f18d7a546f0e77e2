import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { binsAlone, calibrated } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysPositiveClass, binaryComplement, mixedUp } from '../mutants/calibration-error.ts';

/** Of the positive class or of the favoured one. */
export const CLS_172 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-172@1',
  operation: 'calibration-error',
  given: binsAlone(calibrated),
  labels: { 'the favoured class': { least: 0.2, holds: ({ conventions }) => conventions?.confidence === 'top-label' } },

  members: ['value', 'bins'],
  brokenBy: [alwaysPositiveClass, binaryComplement, mixedUp],
});
