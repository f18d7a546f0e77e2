import type { SampleSizeInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulPlans } from '../arbitraries/plans.ts';
import { guessesNumbers, largestInteger } from '../mutants/sample-size.ts';

/** A plan without a number that it needs is rejected, and so is one for more items than can be counted. */
export const UNC_164 = reasonCheck<SampleSizeInput>({
  clause: 'UNC-164@1',
  operation: 'uncertainty/sample-size',
  given: doubtfulPlans,
  labels: {
    'no standard deviation': {
      least: 0.03,
      holds: ({ method, standardDeviation }) => method === 'mean' && standardDeviation === undefined,
    },
    'no size': {
      least: 0.02,
      holds: ({ method, size }) => method === 'detectable-difference' && size === undefined,
    },
    'no proportion': {
      least: 0.02,
      holds: ({ method, proportion }) => method === 'zero-failures' && proportion === undefined,
    },
    'a size that nothing asked for': {
      least: 0.03,
      holds: ({ method, size }) => method !== 'detectable-difference' && size !== undefined,
    },
    'a minute target': { least: 0.03, holds: ({ target }) => target === 1e-12 },
  },
  brokenBy: [guessesNumbers, largestInteger],
});
