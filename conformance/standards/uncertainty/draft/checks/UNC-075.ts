import fc from 'fast-check';
import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { certificatesWithFactor, typeBInputs } from '../arbitraries/type-b.ts';
import { alwaysInfinite, certificateExact, truncated, withoutTheHalf } from '../mutants/type-b.ts';

/** As a certificate states them, else from how reliable the uncertainty is, else infinite. */
const freedom = ({ distribution, degreesOfFreedom, relativeUncertainty: r }: TypeBInput): number | 'infinite' =>
  distribution === 'certificate' && degreesOfFreedom !== undefined
    ? degreesOfFreedom
    : r === undefined
      ? 'infinite'
      : 1 / (2 * r * r);

/** Half the inverse square of the relative uncertainty of the standard uncertainty (JCGM 100:2008, G.4.2). */
export const UNC_075 = operationCheck<TypeBInput, TypeBOutput>({
  clause: 'UNC-075@1',
  operation: 'uncertainty/type-b',
  given: fc.oneof({ weight: 3, arbitrary: typeBInputs }, { weight: 1, arbitrary: certificatesWithFactor }),
  labels: {
    'a relative uncertainty': { least: 0.1, holds: ({ relativeUncertainty: r }) => r !== undefined },
    'degrees of freedom of a certificate': {
      least: 0.05,
      holds: ({ distribution, degreesOfFreedom }) => distribution === 'certificate' && degreesOfFreedom !== undefined,
    },
    neither: { least: 0.2, holds: (input) => freedom(input) === 'infinite' },
  },
  judge: ({ input, output }) =>
    within(output.degreesOfFreedom, freedom(input), { relative: FORMULA, at: '/degreesOfFreedom' }),
  brokenBy: [alwaysInfinite, withoutTheHalf, truncated, certificateExact],
});
