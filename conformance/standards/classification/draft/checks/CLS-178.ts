import fc from 'fast-check';
import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { offEdges, withIntervals } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { singleError } from '../mutants/calibration-error.ts';
import { TOLERANCES } from '../tolerances.ts';

/** Differences of shares are measured against 1. */
export const CLS_178 = digitsCheck<CalibrationErrorInput>({
  clause: 'CLS-178@1',
  operation: 'calibration-error',
  given: fc.oneof({ weight: 3, arbitrary: offEdges }, { weight: 1, arbitrary: withIntervals }),
  scales: () => Object.fromEntries(Object.keys(TOLERANCES['calibration-error']).map((name) => [name, 1])),
  brokenBy: [singleError],
});
