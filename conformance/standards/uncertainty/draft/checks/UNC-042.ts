import type { CoverageFactorInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { reasonCheck } from '../../../../contract/reason-check.ts';
import { incompleteCoverage } from '../arbitraries/coverage.ts';
import { guessesDegrees, guessesProbability, guessesShape, lastNumberFirst } from '../mutants/coverage-factor.ts';

/** A number that the basis needs and that is not given is named, not guessed. */
export const UNC_042 = reasonCheck<CoverageFactorInput>({
  clause: 'UNC-042@1',
  operation: 'uncertainty/coverage-factor',
  given: incompleteCoverage,
  labels: {
    't without degrees of freedom': {
      least: 0.03,
      holds: ({ basis, degreesOfFreedom }) => basis === 't' && degreesOfFreedom === undefined,
    },
    'no probability where one is needed': {
      least: 0.1,
      holds: ({ basis, coverageProbability: p }) => basis !== 'conventional' && p === undefined,
    },
    'a trapezium without a shape': {
      least: 0.01,
      holds: ({ basis, shape }) => basis === 'trapezoidal' && shape === undefined,
    },
  },
  brokenBy: [guessesProbability, guessesDegrees, guessesShape, lastNumberFirst],
});
