import type { TypeAOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { type FiniteObservations, largestMagnitude, spreadObservations } from '../arbitraries/observations.ts';
import { divisorN, medianForMean } from '../mutants/type-a.ts';

/** Mean and experimental standard deviation, with the divisor n - 1 (JCGM 100:2008, 4.2.1 and 4.2.2). */
export const UNC_020 = operationCheck<FiniteObservations, TypeAOutput>({
  clause: 'UNC-020@1',
  operation: 'uncertainty/type-a',
  given: spreadObservations,
  labels: {
    'two observations': { least: 0.01, holds: ({ observations }) => observations.length === 2 },
    'more than ten': { least: 0.2, holds: ({ observations }) => observations.length > 10 },
    'two equal': { least: 0.1, holds: ({ observations }) => new Set(observations).size < observations.length },
    'both signs': {
      least: 0.02,
      holds: ({ observations }) => Math.min(...observations) < 0 && Math.max(...observations) > 0,
    },
  },
  judge: ({ input, output, expected }) =>
    worst([
      within(output.mean, expected.mean, { relative: FORMULA, scale: largestMagnitude(input), at: '/mean' }),
      within(output.experimentalStandardDeviation, expected.experimentalStandardDeviation, {
        relative: FORMULA,
        at: '/experimentalStandardDeviation',
      }),
    ]),
  brokenBy: [divisorN, medianForMean],
});
