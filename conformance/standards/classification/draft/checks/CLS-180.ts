import type { CalibrationErrorInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { binsAlone, withIntervals } from '../arbitraries/probabilities.ts';
import { membersCheck } from '../members-check.ts';
import { alwaysAtNineFive, alwaysWilson, standardErrors } from '../mutants/calibration-error.ts';

/** The interval of each observed share, by the method that is named and at the level that is given. */
export const CLS_180 = membersCheck<CalibrationErrorInput>({
  clause: 'CLS-180@1',
  operation: 'calibration-error',
  given: binsAlone(withIntervals),
  labels: {
    wilson: { least: 0.3, holds: ({ conventions }) => conventions?.interval === 'wilson' },
    'clopper-pearson': { least: 0.3, holds: ({ conventions }) => conventions?.interval === 'clopper-pearson' },
    'not at 0.95': { least: 0.5, holds: ({ coverageProbability }) => coverageProbability !== 0.95 },
  },

  members: ['bins'],
  brokenBy: [alwaysAtNineFive, alwaysWilson, standardErrors],
});
