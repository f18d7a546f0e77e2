import type { BootstrapInput, BootstrapOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { intervalsBy } from '../arbitraries/resampled.ts';
import { endsOf, sameEnds } from '../interval-agreement.ts';
import { accelerationTurnedRound, notCorrected, tiesNotCounted } from '../mutants/bootstrap.ts';
import { replicateDoubles, statistics } from '../replicate-doubles.ts';

/** Quantiles at levels that bias correction and acceleration move (Efron 1987). */
export const UNC_108 = operationCheck<BootstrapInput, BootstrapOutput>({
  clause: 'UNC-108@1',
  operation: 'uncertainty/bootstrap',
  given: intervalsBy('bca'),
  cost: 10,
  labels: {
    'replicates equal to the estimate': {
      least: 0.2,
      holds: (input) => replicateDoubles(input).includes(statistics[input.statistic](input.observations)),
    },
    median: { least: 0.1, holds: ({ statistic }) => statistic === 'median' },
    mean: { least: 0.3, holds: ({ statistic }) => statistic === 'mean' },
  },
  judge: ({ input, output, expected }) => {
    const { lower = NaN, upper = NaN } = endsOf(expected);
    return worst([
      within(output.biasCorrection, expected.biasCorrection as number, {
        relative: FORMULA,
        scale: 1,
        at: '/biasCorrection',
      }),
      within(output.acceleration, expected.acceleration as number, {
        relative: FORMULA,
        scale: 1,
        at: '/acceleration',
      }),
      sameEnds(input, output, { lower, upper }),
    ]);
  },
  brokenBy: [tiesNotCounted, accelerationTurnedRound, notCorrected],
});
