import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { binsAlone, calibratedRows } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { lastOfEqual, ofTheReference } from '../mutants/calibration-error.ts';

/** The largest of each row, and whether its class occurred. */
export const CLS_174 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-174@1',
  operation: 'calibration-error',
  given: binsAlone(calibratedRows),
  labels: {
    'equal largest probabilities': {
      least: 0.2,
      holds: ({ rows = [] }) => rows.some((row) => row.filter((p) => p === Math.max(...row)).length > 1),
    },
    'two classes': { least: 0.1, holds: ({ rows = [] }) => rows[0]?.length === 2 },
  },

  members: ['value', 'bins'],
  brokenBy: [lastOfEqual, ofTheReference],
});
