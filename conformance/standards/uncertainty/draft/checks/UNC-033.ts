import { reasonCheck } from '../../../../contract/reason-check.ts';
import type { EffectiveDegreesOfFreedomInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { doubtfulDegreesOfFreedom } from '../arbitraries/budgets.ts';
import {
  atLeastOne,
  correlatedAlways,
  formulaForCorrelated,
  infiniteForZero,
  rejectsCorrelated,
} from '../mutants/effective-degrees-of-freedom.ts';

const allInfinite = ({ components }: EffectiveDegreesOfFreedomInput): boolean =>
  components.every(({ degreesOfFreedom }) => degreesOfFreedom === 'infinite');

/** Where effective degrees of freedom do not exist: nothing contributes, inputs are correlated, fewer than one. */
export const UNC_033 = reasonCheck<EffectiveDegreesOfFreedomInput>({
  clause: 'UNC-033@1',
  operation: 'uncertainty/effective-degrees-of-freedom',
  given: doubtfulDegreesOfFreedom,
  labels: {
    'nothing contributes': {
      least: 0.1,
      holds: ({ components }) => components.every(({ standardUncertainty }) => standardUncertainty === 0),
    },
    'correlated with finite degrees of freedom': {
      least: 0.08,
      holds: (input) => input.correlation !== undefined && !allInfinite(input),
    },
    'correlated, all infinite': {
      least: 0.02,
      holds: (input) => input.correlation !== undefined && allInfinite(input),
    },
    'fewer than one in a component': {
      least: 0.05,
      holds: ({ components }) => components.some(({ degreesOfFreedom: nu }) => nu !== 'infinite' && nu < 1),
    },
  },
  brokenBy: [formulaForCorrelated, atLeastOne, infiniteForZero, correlatedAlways, rejectsCorrelated],
});
