import { reasonCheck } from '../../../../contract/reason-check.ts';
import { fewObservations, type FiniteObservations } from '../arbitraries/observations.ts';
import { zeroForOneObservation, zeroSpreadForOneObservation } from '../mutants/type-a.ts';

/** One observation has no experimental standard deviation (JCGM 100:2008, 4.2.2 with n - 1 = 0). */
export const UNC_022 = reasonCheck<FiniteObservations>({
  clause: 'UNC-022@1',
  operation: 'uncertainty/type-a',
  given: fewObservations,
  labels: {
    'one observation': { least: 0.2, holds: ({ observations }) => observations.length === 1 },
    'more than one': { least: 0.2, holds: ({ observations }) => observations.length > 1 },
    'one observation and a resolution': {
      least: 0.03,
      holds: ({ observations, resolution }) => observations.length === 1 && resolution !== undefined,
    },
  },
  brokenBy: [zeroForOneObservation, zeroSpreadForOneObservation],
});
