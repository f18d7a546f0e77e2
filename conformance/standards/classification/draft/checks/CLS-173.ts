import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { binsAlone, offEdges } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { emptyBinsToo, middleForMean } from '../mutants/calibration-error.ts';

/** What is in each bin. */
export const CLS_173 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-173@1',
  operation: 'calibration-error',
  given: binsAlone(offEdges),
  labels: {
    'two bins or more': {
      least: 0.1,
      holds: ({ probabilities, conventions }) =>
        conventions?.bins === '10' && new Set(probabilities?.map((p) => Math.floor(p * 10))).size > 1,
    },
  },

  members: ['bins'],
  brokenBy: [emptyBinsToo, middleForMean],
});
