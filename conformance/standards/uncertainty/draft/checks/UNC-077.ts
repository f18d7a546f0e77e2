import type { TypeBInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { doubtfulInputs } from '../arbitraries/type-b.ts';
import {
  certificateFreedomFirst,
  exchangesLimits,
  guessesFactor,
  guessesFreedom,
  guessesProbability,
  guessesShape,
  halfWidthFirst,
  largestForOverflow,
  takesEstimateOutside,
} from '../mutants/type-b.ts';

/** An input from which no standard uncertainty follows, or two do, is named and not repaired. */
export const UNC_077 = reasonCheck<TypeBInput>({
  clause: 'UNC-077@1',
  operation: 'uncertainty/type-b',
  given: doubtfulInputs,
  labels: {
    'no width': {
      least: 0.01,
      holds: ({ distribution, halfWidth, lower, upper, resolution }) =>
        distribution !== 'certificate' &&
        halfWidth === undefined &&
        resolution === undefined &&
        (lower === undefined || upper === undefined),
    },
    'a half-width and a limit': {
      least: 0.005,
      holds: ({ distribution, halfWidth, lower }) =>
        distribution !== 'certificate' && halfWidth !== undefined && lower !== undefined,
    },
    'limits exchanged': { least: 0.005, holds: ({ lower = 0, upper = 1 }) => lower > upper },
    'an estimate outside': {
      least: 0.005,
      holds: ({ upper, estimate }) => upper !== undefined && estimate !== undefined && estimate > upper,
    },
    'a certificate with neither factor nor basis': {
      least: 0.005,
      holds: ({ distribution, coverageFactor, basis }) =>
        distribution === 'certificate' && coverageFactor === undefined && basis === undefined,
    },
    't without degrees of freedom': {
      least: 0.01,
      holds: ({ distribution, coverageFactor, basis, degreesOfFreedom }) =>
        distribution === 'certificate' &&
        coverageFactor === undefined &&
        basis === 't' &&
        degreesOfFreedom === undefined,
    },
    'an overflow': {
      least: 0.02,
      holds: ({ distribution, expandedUncertainty = 0 }) =>
        distribution === 'certificate' && expandedUncertainty === 1e308,
    },
  },
  brokenBy: [
    guessesFactor,
    guessesProbability,
    guessesShape,
    guessesFreedom,
    exchangesLimits,
    takesEstimateOutside,
    halfWidthFirst,
    certificateFreedomFirst,
    largestForOverflow,
  ],
});
