import type { BootstrapMeasureInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { doubtfulReplicates, someWithout } from '../arbitraries/resampled-items.ts';
import { membersCheck } from '../members-check.ts';
import { countsAll, silentlyLeftOut, zerosForNoValue } from '../mutants/bootstrap-measure.ts';

/** How many resamples have a value, how many have none, and by the bias that the latter are left out. */
export const CLS_232 = membersCheck<BootstrapMeasureInput>({
  clause: 'CLS-232@1',
  operation: 'bootstrap-measure',
  given: doubtfulReplicates,
  cost: 4,
  labels: {
    'a resample without a value': { least: 0.2, holds: someWithout },
    'every resample with a value': { least: 0.2, holds: (input) => !someWithout(input) },
    area: { least: 0.03, holds: ({ measure }) => measure === 'auc' },
  },
  members: ['replicates', 'undefinedReplicates', 'bias'],
  brokenBy: [countsAll, silentlyLeftOut, zerosForNoValue],
});
