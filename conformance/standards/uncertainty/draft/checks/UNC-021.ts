import type { TypeAOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { type FiniteObservations, spreadObservations } from '../arbitraries/observations.ts';
import { degreesOfFreedomN, deviationForUncertainty, rootOfNMinusOne } from '../mutants/type-a.ts';

/**
 * u = s divided by the root of n, with n - 1 degrees of freedom (JCGM 100:2008, 4.2.3). Against the answer's own s, so
 * that a wrong s is charged to UNC-020 alone.
 */
export const UNC_021 = operationCheck<FiniteObservations, TypeAOutput>({
  clause: 'UNC-021@1',
  operation: 'uncertainty/type-a',
  given: spreadObservations,
  labels: {
    'two observations': { least: 0.01, holds: ({ observations }) => observations.length === 2 },
    'a resolution that is not needed': { least: 0.1, holds: ({ resolution }) => resolution !== undefined },
  },
  judge: ({ input, output }) => {
    const n = input.observations.length;
    return worst([
      within(output.standardUncertainty, output.experimentalStandardDeviation / Math.sqrt(n), {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
      equals(output.degreesOfFreedom, n - 1, '/degreesOfFreedom'),
      equals(output.method, 'spread', '/method'),
    ]);
  },
  brokenBy: [deviationForUncertainty, degreesOfFreedomN, rootOfNMinusOne],
});
