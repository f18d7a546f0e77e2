import type {
  CoverageFactorInput,
  CoverageFactorOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { coverage } from '../arbitraries/coverage.ts';
import {
  alwaysTwo,
  conventionalByNormal,
  normalForT,
  oneSided,
  plateauOnly,
  probabilityOfTwo,
  rootTwoForArcsine,
  triangularAsRectangular,
  truncatedDegrees,
} from '../mutants/coverage-factor.ts';

const of = (basis: CoverageFactorInput['basis']) => ({
  least: 0.05,
  holds: (input: CoverageFactorInput) => input.basis === basis,
});

/** The coverage factor of the named basis (JCGM 100:2008, 6.3.3 and G.6). */
export const UNC_040 = operationCheck<CoverageFactorInput, CoverageFactorOutput>({
  clause: 'UNC-040@1',
  operation: 'uncertainty/coverage-factor',
  given: coverage,
  labels: {
    t: { least: 0.2, holds: ({ basis }) => basis === 't' },
    normal: of('normal'),
    rectangular: of('rectangular'),
    triangular: of('triangular'),
    trapezoidal: of('trapezoidal'),
    arcsine: of('arcsine'),
    conventional: of('conventional'),
    't with few degrees of freedom': {
      least: 0.03,
      holds: ({ basis, degreesOfFreedom: nu }) => basis === 't' && typeof nu === 'number' && nu < 5,
    },
    't with degrees of freedom that are no count': {
      least: 0.05,
      holds: ({ basis, degreesOfFreedom: nu }) => basis === 't' && typeof nu === 'number' && !Number.isInteger(nu),
    },
    't with infinite degrees of freedom': {
      least: 0.01,
      holds: ({ basis, degreesOfFreedom: nu }) => basis === 't' && nu === 'infinite',
    },
  },
  judge: ({ input, output, expected }) =>
    worst([
      within(output.coverageFactor, expected.coverageFactor, { relative: FORMULA, at: '/coverageFactor' }),
      equals(output.basis, input.basis, '/basis'),
    ]),
  brokenBy: [
    normalForT,
    truncatedDegrees,
    oneSided,
    probabilityOfTwo,
    plateauOnly,
    triangularAsRectangular,
    rootTwoForArcsine,
    alwaysTwo,
    conventionalByNormal,
  ],
});
