import type { TypeBInput, TypeBOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { worst } from '../../../../contract/judgement.ts';
import { operationCheck } from '../../../../contract/operation-check.ts';
import { within } from '../../../../judge/within.ts';
import { FORMULA } from '../../../../judge/agreement.ts';
import { limited } from '../arbitraries/type-b.ts';
import { halfWidthAsUncertainty, oneSided, rectangularForAll, shapeIgnored, shapeInverted } from '../mutants/type-b.ts';

const by = (distribution: TypeBInput['distribution']) => ({
  least: 0.1,
  holds: (input: TypeBInput) => input.distribution === distribution,
});

/** The divisor by its formula; that of a quantile is the reference's. */
function divisor({ distribution, shape = NaN }: TypeBInput, expected: TypeBOutput): number {
  switch (distribution) {
    case 'rectangular':
      return Math.sqrt(3);
    case 'triangular':
      return Math.sqrt(6);
    case 'trapezoidal':
      return Math.sqrt(6 / (1 + shape ** 2));
    case 'arcsine':
      return Math.SQRT2;
    default:
      return expected.divisor;
  }
}

/**
 * The half-width over the divisor of the distribution (JCGM 100:2008, 4.3.4 to 4.3.9). Of the answer's own half-width, so
 * that a wrong one is charged to UNC-071 alone.
 */
export const UNC_070 = operationCheck<TypeBInput, TypeBOutput>({
  clause: 'UNC-070@1',
  operation: 'uncertainty/type-b',
  given: limited,
  labels: {
    rectangular: by('rectangular'),
    triangular: by('triangular'),
    trapezoidal: by('trapezoidal'),
    arcsine: by('arcsine'),
    normal: by('normal'),
    'a trapezium that is neither a triangle nor a rectangle': {
      least: 0.05,
      holds: ({ distribution, shape }) =>
        distribution === 'trapezoidal' && shape !== undefined && shape > 0 && shape < 1,
    },
  },
  judge: ({ input, output, expected }) =>
    worst([
      within(output.divisor, divisor(input, expected), { relative: FORMULA, at: '/divisor' }),
      within(output.standardUncertainty, (output.halfWidth ?? NaN) / divisor(input, expected), {
        relative: FORMULA,
        at: '/standardUncertainty',
      }),
    ]),
  brokenBy: [rectangularForAll, shapeIgnored, shapeInverted, oneSided, halfWidthAsUncertainty],
});
