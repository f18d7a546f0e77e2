import type {
  EffectiveDegreesOfFreedomInput,
  EffectiveDegreesOfFreedomOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { independentComponents } from '../arbitraries/budgets.ts';
import { oneDominates } from '../arbitraries/components.ts';
import {
  arithmeticMean,
  leastDegrees,
  roundedReported,
  sensitivityForgotten,
  squares,
  sumOfDegrees,
} from '../mutants/effective-degrees-of-freedom.ts';

/** The Welch-Satterthwaite formula, reported before any rounding (JCGM 100:2008, G.4.1). */
export const UNC_032 = operationCheck<EffectiveDegreesOfFreedomInput, EffectiveDegreesOfFreedomOutput>({
  clause: 'UNC-032@1',
  operation: 'uncertainty/effective-degrees-of-freedom',
  given: independentComponents,
  labels: {
    'an infinite component': {
      least: 0.2,
      holds: ({ components }) => components.some(({ degreesOfFreedom }) => degreesOfFreedom === 'infinite'),
    },
    'all infinite': {
      least: 0.005,
      holds: ({ components }) => components.every(({ degreesOfFreedom }) => degreesOfFreedom === 'infinite'),
    },
    'degrees of freedom that are no count': {
      least: 0.2,
      holds: ({ components }) =>
        components.some(({ degreesOfFreedom: nu }) => nu !== 'infinite' && !Number.isInteger(nu)),
    },
    'one dominates': { least: 0.02, holds: ({ components }) => oneDominates(components) },
  },
  judge: ({ output, expected }) =>
    within(output.effectiveDegreesOfFreedom, expected.effectiveDegreesOfFreedom, {
      relative: FORMULA,
      at: '/effectiveDegreesOfFreedom',
    }),
  brokenBy: [squares, arithmeticMean, sumOfDegrees, leastDegrees, sensitivityForgotten, roundedReported],
});
