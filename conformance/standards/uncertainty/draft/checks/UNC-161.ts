import type { SampleSizeInput, SampleSizeOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { meanPlans } from '../arbitraries/plans.ts';
import { meanInDoubles, nearestSize, rootForgotten, targetAsAttained } from '../mutants/sample-size.ts';
import { samePlan } from '../same-plan.ts';

/** The smallest size with which the expanded uncertainty of a mean is at most the target. */
export const UNC_161 = operationCheck<SampleSizeInput, SampleSizeOutput>({
  clause: 'UNC-161@1',
  operation: 'uncertainty/sample-size',
  given: meanPlans,
  labels: {
    'one item': {
      least: 0.01,
      holds: ({ coverageFactor: k = 1, standardDeviation: s = 1, target = 1 }) => k * s < target,
    },
    'more than a hundred items': {
      least: 0.2,
      holds: ({ coverageFactor: k = 1, standardDeviation: s = 1, target = 1 }) => k * s > 10 * target,
    },
  },
  judge: samePlan,
  brokenBy: [meanInDoubles, nearestSize, rootForgotten, targetAsAttained],
});
