import fc from 'fast-check';
import type { CombineComponentsInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { optionally } from './optionally.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';

export type Component = CombineComponentsInput['components'][number];
export type Dof = number | 'infinite';

/** Three to five digits and a power of ten, as uncertainties are known. */
const uncertainty = (exponents: { min: number; max: number }): fc.Arbitrary<number> =>
  record({ digits: fc.integer({ min: 1, max: 99999 }), exponent: fc.integer(exponents) }).map(({ digits, exponent }) =>
    timesPowerOfTen(digits, exponent),
  );

const sensitivity: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(1, -1, 2, -2, 0.5, -0.5) },
  {
    weight: 2,
    arbitrary: record({ digits: fc.integer({ min: -9999, max: 9999 }), exponent: fc.integer({ min: -6, max: 3 }) })
      .filter(({ digits }) => digits !== 0)
      .map(({ digits, exponent }) => timesPowerOfTen(digits, exponent)),
  },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** Degrees of freedom of one component: counts, fractions (from JCGM 100, G.4.2) and infinite ones. */
export const componentDof: fc.Arbitrary<Dof> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: 11, max: 2000 }).map((tenths) => tenths / 10) },
  { weight: 2, arbitrary: fc.constant('infinite' as const) },
  { weight: 1, arbitrary: fc.integer({ min: 61, max: 99999 }) },
);

/** One component, comparable with its neighbours, far larger or smaller, or nothing at all. */
export const component: fc.Arbitrary<Component> = record({
  standardUncertainty: fc.oneof(
    { weight: 6, arbitrary: uncertainty({ min: -4, max: -2 }) },
    { weight: 2, arbitrary: uncertainty({ min: -12, max: 6 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  sensitivity: optionally(sensitivity, 2),
  degreesOfFreedom: optionally(componentDof, 4),
}).map(({ standardUncertainty, sensitivity: c, degreesOfFreedom }) => ({
  standardUncertainty,
  ...(c === undefined ? {} : { sensitivity: c }),
  ...(degreesOfFreedom === undefined ? {} : { degreesOfFreedom }),
}));

/** The contribution of a component, near enough for a label. */
export const contributionOf = ({ standardUncertainty, sensitivity: c = 1 }: Component): number =>
  Math.abs(c) * standardUncertainty;

/** Whether one component is more than ten times as large as all others together. */
export function oneDominates(components: readonly Component[]): boolean {
  let largest = 0;
  let others = 0;
  for (const component of components) {
    const size = contributionOf(component);
    others += Math.min(size, largest);
    largest = Math.max(size, largest);
  }
  return components.length > 1 && largest > 10 * others;
}

/** Components of one budget: mostly a few, now and then many. */
export const components: fc.Arbitrary<Component[]> = fc.oneof(
  { weight: 8, arbitrary: fc.array(component, { minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.array(component, { minLength: 20, maxLength: 60 }) },
);
