import type { SampleSizeInput, SampleSizeOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { zeroFailurePlans } from '../arbitraries/plans.ts';
import { oneTooFew, quotientOfLogarithms, ruleOfThree, twoSidedFailures } from '../mutants/sample-size.ts';
import { samePlan } from '../same-plan.ts';

/** The smallest size in which no failure shows what was to be shown, decided without a rounding. */
export const UNC_159 = operationCheck<SampleSizeInput, SampleSizeOutput>({
  clause: 'UNC-159@1',
  operation: 'uncertainty/sample-size',
  given: zeroFailurePlans,
  cost: 2,
  labels: {
    'power and level in one decimal place': {
      least: 0.3,
      holds: ({ proportion = 1, significance = 0.05 }) =>
        10 * proportion <= 9 && significance < 0.5 && Number.isInteger(10 * proportion),
    },
    'no level given': { least: 0.1, holds: ({ significance }) => significance === undefined },
    'one item': { least: 0.02, holds: ({ proportion = 1, significance = 0.05 }) => proportion <= significance },
  },
  judge: samePlan,
  brokenBy: [oneTooFew, quotientOfLogarithms, ruleOfThree, twoSidedFailures],
});
