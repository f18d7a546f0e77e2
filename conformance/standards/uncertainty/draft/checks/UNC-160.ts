import type { SampleSizeInput, SampleSizeOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { proportionPlans } from '../arbitraries/plans.ts';
import { factorForgotten, normalForWilson, proportionInDoubles, worstProportion } from '../mutants/sample-size.ts';
import { samePlan } from '../same-plan.ts';

/** The smallest size with which the expanded uncertainty of a proportion is at most the target. */
export const UNC_160 = operationCheck<SampleSizeInput, SampleSizeOutput>({
  clause: 'UNC-160@1',
  operation: 'uncertainty/sample-size',
  given: proportionPlans('proportion-normal', 'proportion-wilson'),
  labels: {
    'by the interval of Wilson': { least: 0.3, holds: ({ method }) => method === 'proportion-wilson' },
    'near 0 or 1': { least: 0.1, holds: ({ proportion = 0.5 }) => Math.abs(proportion - 0.5) > 0.4 },
    'a target that is a standard uncertainty': { least: 0.05, holds: ({ coverageFactor }) => coverageFactor === 1 },
  },
  judge: samePlan,
  brokenBy: [factorForgotten, normalForWilson, proportionInDoubles, worstProportion],
});
