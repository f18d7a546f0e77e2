import type {
  ProportionIntervalInput,
  ProportionIntervalOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { proportionsBy } from '../arbitraries/proportions.ts';
import { countLabels, intervalEnds } from '../interval-ends.ts';
import { forcedForRaw, rawForForced, uniformPrior } from '../mutants/proportion-interval.ts';

const isAtAnEnd = ({ successes, trials }: ProportionIntervalInput): boolean => successes === 0 || successes === trials;

/** Jeffreys' interval, its ends forced to 0 and 1 or raw, as asked (Brown, Cai and DasGupta 2001). */
export const UNC_052 = operationCheck<ProportionIntervalInput, ProportionIntervalOutput>({
  clause: 'UNC-052@1',
  operation: 'uncertainty/proportion-interval',
  given: proportionsBy('jeffreys'),
  labels: {
    ...countLabels,
    'raw at an end': { least: 0.02, holds: (input) => isAtAnEnd(input) && input.jeffreysEnds === 'raw' },
    'forced at an end': { least: 0.02, holds: (input) => isAtAnEnd(input) && input.jeffreysEnds === 'forced' },
    'not said at an end': { least: 0.03, holds: (input) => isAtAnEnd(input) && input.jeffreysEnds === undefined },
  },
  judge: intervalEnds,
  brokenBy: [rawForForced, forcedForRaw, uniformPrior],
});
