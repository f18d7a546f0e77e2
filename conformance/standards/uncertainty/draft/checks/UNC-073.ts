import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { equals, FORMULA } from '../../../../judge/agreement.ts';
import { certificatesWithFactor } from '../arbitraries/type-b.ts';
import { basisBeforeFactor, expandedAsStandard, twoForStatedFactor } from '../mutants/type-b.ts';

/** The expanded uncertainty over the coverage factor of the certificate (JCGM 100:2008, 4.3.3). */
export const UNC_073 = operationCheck<TypeBInput, TypeBOutput>({
  clause: 'UNC-073@1',
  operation: 'uncertainty/type-b',
  given: certificatesWithFactor,
  labels: {
    'a factor that is not two': { least: 0.3, holds: ({ coverageFactor }) => coverageFactor !== 2 },
    'a basis that is not used': { least: 0.1, holds: ({ basis }) => basis !== undefined },
  },
  judge: ({ input: { expandedUncertainty = NaN, coverageFactor = NaN }, output }) =>
    worst([
      within(output.divisor, coverageFactor, { relative: FORMULA, at: '/divisor' }),
      within(output.standardUncertainty, expandedUncertainty / coverageFactor, {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
      equals(output.method, 'coverage-factor', '/method'),
    ]),
  brokenBy: [twoForStatedFactor, expandedAsStandard, basisBeforeFactor],
});
