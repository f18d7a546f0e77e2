import type { SampleSizeInput, SampleSizeOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { differencePlans } from '../arbitraries/plans.ts';
import { oneSided, powerForgotten, powerUnreported, twoGroups } from '../mutants/sample-size.ts';
import { samePlan } from '../same-plan.ts';

/** The size with which a test detects a difference, at a level and with a power that are reported. */
export const UNC_162 = operationCheck<SampleSizeInput, SampleSizeOutput>({
  clause: 'UNC-162@1',
  operation: 'uncertainty/sample-size',
  given: differencePlans,
  labels: {
    'no level given': { least: 0.2, holds: ({ significance }) => significance === undefined },
    'no power given': { least: 0.2, holds: ({ power }) => power === undefined },
    'a power of one half': { least: 0.03, holds: ({ power }) => power === 0.5 },
  },
  judge: samePlan,
  brokenBy: [oneSided, powerForgotten, powerUnreported, twoGroups],
});
