import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { someWithout, spreadItems } from '../arbitraries/resampled-items.ts';
import { membersCheck } from '../members-check.ts';
import { aboutTheEstimate, biasTurnedRound, divisorB } from '../mutants/bootstrap-measure.ts';

/** The standard deviation of the replicates that have a value, with the divisor B - 1, and the bias. */
export const CLS_231 = membersCheck<BootstrapMeasureInput>({
  clause: 'CLS-231@1',
  operation: 'bootstrap-measure',
  given: spreadItems,
  cost: 4,
  labels: {
    'few replicates': { least: 0.05, holds: ({ resamples }) => resamples.length < 10 },
    'a resample without a value': { least: 0.02, holds: someWithout },
    'an irrational measure': { least: 0.02, holds: ({ measure }) => measure === 'mcc' },
  },
  members: ['bias', 'standardUncertainty'],
  brokenBy: [divisorB, aboutTheEstimate, biasTurnedRound],
});
