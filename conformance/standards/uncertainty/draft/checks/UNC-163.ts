import type { SampleSizeInput, SampleSizeOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { detectablePlans } from '../arbitraries/plans.ts';
import { dividesBySize, oneSidedDetection, significantForDetectable } from '../mutants/sample-size.ts';
import { samePlan } from '../same-plan.ts';

/** The difference that a given size detects, at a level and with a power that are reported. */
export const UNC_163 = operationCheck<SampleSizeInput, SampleSizeOutput>({
  clause: 'UNC-163@1',
  operation: 'uncertainty/sample-size',
  given: detectablePlans,
  labels: {
    'no level given': { least: 0.2, holds: ({ significance }) => significance === undefined },
    'no power given': { least: 0.2, holds: ({ power }) => power === undefined },
    'one item': { least: 0.001, holds: ({ size }) => size === 1 },
  },
  judge: samePlan,
  brokenBy: [dividesBySize, oneSidedDetection, significantForDetectable],
});
