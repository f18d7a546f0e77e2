import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { certificatesWithBasis } from '../arbitraries/type-b.ts';
import { normalForT, rectangularCertificateAsLimits, twoForAnyBasis } from '../mutants/type-b.ts';

/** The coverage factor by the basis that the certificate states (JCGM 100:2008, 4.3.4; UNC-040). */
export const UNC_074 = operationCheck<TypeBInput, TypeBOutput>({
  clause: 'UNC-074@1',
  operation: 'uncertainty/type-b',
  given: certificatesWithBasis,
  labels: {
    't with few degrees of freedom': {
      least: 0.02,
      holds: ({ basis, degreesOfFreedom: nu }) => basis === 't' && typeof nu === 'number' && nu < 5,
    },
    rectangular: { least: 0.05, holds: ({ basis }) => basis === 'rectangular' },
    conventional: { least: 0.05, holds: ({ basis }) => basis === 'conventional' },
  },
  judge: ({ input: { expandedUncertainty = NaN }, output, expected }) =>
    worst([
      within(output.divisor, expected.divisor, { relative: FORMULA, at: '/divisor' }),
      within(output.standardUncertainty, expandedUncertainty / expected.divisor, {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
      equals(output.method, 'coverage-basis', '/method'),
    ]),
  brokenBy: [twoForAnyBasis, normalForT, rectangularCertificateAsLimits],
});
