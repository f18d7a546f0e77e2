import fc from 'fast-check';
import type {
  CombineComponentsInput,
  EffectiveDegreesOfFreedomInput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { type Component, component, componentDof, components, contributionOf } from './components.ts';
import { broken, correlationMatrix, FAULTS, type Matrix } from './correlation.ts';
import { ofEachSize } from './of-each-size.ts';
import { optionally } from './optionally.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';

/** Uncorrelated components. */
export const uncorrelated: fc.Arbitrary<CombineComponentsInput> = components.map(
  (list) => ({ components: list }) as CombineComponentsInput,
);

const listOf = (size: number, one: fc.Arbitrary<Component>): fc.Arbitrary<Component[]> =>
  fc.array(one, { minLength: size, maxLength: size });

/** Components with a correlation matrix that is clearly one. */
export const correlated: fc.Arbitrary<CombineComponentsInput> = ofEachSize({ min: 1, max: 8 }, (size) =>
  record({ components: listOf(size, component), correlation: correlationMatrix(size) }),
).map((input) => input as CombineComponentsInput);

/** Correlated components of comparable size, with both signs of the sensitivity. */
export const comparable: fc.Arbitrary<CombineComponentsInput> = ofEachSize({ min: 2, max: 6 }, (size) =>
  record({
    components: listOf(
      size,
      record({
        standardUncertainty: fc.integer({ min: 100, max: 999 }).map((digits) => digits / 1000),
        sensitivity: fc.constantFrom(1, -1, 2, -2, 0.5, -0.5),
      }),
    ),
    correlation: correlationMatrix(size),
  }),
).map((input) => input as CombineComponentsInput);

/** Components with a matrix of which two thirds break one condition. */
export const doubtfulMatrices: fc.Arbitrary<{ components: Component[]; correlation: Matrix }> = ofEachSize(
  { min: 3, max: 7 },
  (size) =>
    record({
      components: listOf(size, component),
      correlation: correlationMatrix(size),
      fault: fc.constantFrom(undefined, undefined, ...FAULTS),
      where: fc.nat(20),
      strength: fc.integer({ min: 20, max: 100 }).map((percent) => percent / 100),
    }),
).map(({ components: list, correlation, fault, where, strength }) => ({
  components: list,
  correlation: fault === undefined ? correlation : broken(correlation, fault, where, strength),
}));

type DofInput = EffectiveDegreesOfFreedomInput;

const contributing: fc.Arbitrary<Component> = record({
  standardUncertainty: fc.integer({ min: 10, max: 9999 }).map((digits) => digits / 1000),
  sensitivity: optionally(fc.constantFrom(1, -1, 2, -0.5, 10), 3),
  degreesOfFreedom: componentDof,
}).map(({ sensitivity, ...rest }) => (sensitivity === undefined ? rest : { ...rest, sensitivity }));

const rounding = optionally(fc.constantFrom('floor' as const, 'none' as const), 2);
const withRounding = (list: Component[], how: 'floor' | 'none' | undefined): DofInput =>
  ({ components: list, ...(how === undefined ? {} : { rounding: how }) }) as DofInput;

/** Independent components with at least one contribution and effective degrees of freedom of one or more. */
export const independentComponents: fc.Arbitrary<DofInput> = record({
  list: fc.array(contributing, { minLength: 1, maxLength: 7 }),
  how: rounding,
}).map(({ list, how }) => withRounding(list, how));

/**
 * Equal components with equal degrees of freedom: their effective degrees of freedom are a whole number, and in
 * binary64 come out just below it in one budget of five.
 */
export const wholeDegreesOfFreedom: fc.Arbitrary<DofInput> = record({
  size: fc.integer({ min: 1, max: 20 }),
  digits: fc.integer({ min: 1, max: 99 }),
  exponent: fc.integer({ min: -3, max: 1 }),
  degreesOfFreedom: fc.integer({ min: 1, max: 30 }),
  how: rounding,
}).map(({ size, digits, exponent, degreesOfFreedom, how }) =>
  withRounding(
    Array.from({ length: size }, () => ({ standardUncertainty: timesPowerOfTen(digits, exponent), degreesOfFreedom })),
    how,
  ),
);

/** Budgets around each situation in which effective degrees of freedom do not exist, and ordinary ones. */
export const doubtfulDegreesOfFreedom: fc.Arbitrary<DofInput> = fc.oneof(
  independentComponents,
  // Nothing contributes.
  fc
    .array(contributing, { minLength: 1, maxLength: 4 })
    .map((list) => ({ components: list.map((one) => ({ ...one, standardUncertainty: 0 })) }) as DofInput),
  // Correlated, with finite or with infinite degrees of freedom only.
  ofEachSize({ min: 2, max: 5 }, (size) =>
    record({ list: listOf(size, contributing), correlation: correlationMatrix(size), infinite: fc.nat(3) }),
  ).map(
    ({ list, correlation, infinite }) =>
      ({
        components: list.map((one) => (infinite === 0 ? { ...one, degreesOfFreedom: 'infinite' } : one)),
        correlation,
      }) as DofInput,
  ),
  // Fewer than one, or hardly more.
  record({ tenths: fc.integer({ min: 1, max: 19 }), list: fc.array(contributing, { maxLength: 2 }) }).map(
    ({ tenths, list }) =>
      ({
        components: [
          { standardUncertainty: 1000 * (1 + Math.max(0, ...list.map(contributionOf))), degreesOfFreedom: tenths / 10 },
          ...list,
        ],
      }) as DofInput,
  ),
);

/** Hundreds of the components of a short budget. */
const manyOf = <Input extends { readonly components: readonly Component[] }>(like: fc.Arbitrary<Input>) =>
  longLists(
    like,
    (one, each): Input => ({
      ...one,
      components: each((draw) => one.components[draw(one.components.length)] as Component),
    }),
    { fewest: 1, long: 300, most: 1000 },
  );

export const manyUncorrelated: fc.Arbitrary<CombineComponentsInput> = manyOf(uncorrelated);
export const manyIndependent: fc.Arbitrary<DofInput> = manyOf(independentComponents);
