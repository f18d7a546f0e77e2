import fc from 'fast-check';
import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import type { Check } from '../../../../contract/check.ts';
import { longLists, ON_LONG_LISTS } from '../../../../contract/long-lists.ts';
import { withLongProbabilities } from '../arbitraries/long-items.ts';
import { offEdges, withIntervals } from '../arbitraries/probabilities.ts';
import { digitsCheck } from '../digits-check.ts';
import { longError, singleError } from '../mutants/calibration-error.ts';
import { TOLERANCES } from '../tolerances.ts';

const ofShares = () => Object.fromEntries(Object.keys(TOLERANCES['calibration-error']).map((name) => [name, 1]));

/** Differences of shares are measured against 1. */
export const CLS_178: readonly Check[] = [
  digitsCheck<CalibrationErrorInput>({
    clause: 'CLS-178@1',
    operation: 'calibration-error',
    given: fc.oneof({ weight: 3, arbitrary: offEdges }, { weight: 1, arbitrary: withIntervals }),
    scales: ofShares,
    brokenBy: [singleError],
  }),
  digitsCheck<CalibrationErrorInput>({
    clause: 'CLS-178@1',
    operation: 'calibration-error',
    ...ON_LONG_LISTS,
    given: longLists(fc.oneof(offEdges, withIntervals), withLongProbabilities),
    scales: ofShares,
    brokenBy: [longError],
  }),
];
