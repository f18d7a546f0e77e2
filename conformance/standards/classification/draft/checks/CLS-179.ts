import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { binsAlone, eitherForm } from '../arbitraries/probabilities.ts';
import { lastForPositive, refusesRows } from '../mutants/calibration-error.ts';

/** Rows have no positive class. */
export const CLS_179 = reasonCheck<CalibrationErrorInput>({
  clause: 'CLS-179@1',
  operation: 'classification/calibration-error',
  given: binsAlone(eitherForm),
  labels: {
    'rows, positive class': {
      least: 0.15,
      holds: ({ rows, conventions }) => rows !== undefined && conventions?.confidence === 'positive-class',
    },
    'rows, top label': {
      least: 0.15,
      holds: ({ rows, conventions }) => rows !== undefined && conventions?.confidence === 'top-label',
    },
  },
  brokenBy: [lastForPositive, refusesRows],
});
