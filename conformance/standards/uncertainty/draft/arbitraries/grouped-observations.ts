import fc from 'fast-check';
import type { AnalysisOfVarianceInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';
import { ofEachSize } from './of-each-size.ts';
import { optionally } from './optionally.ts';

/** Sizes of 2 to 9 groups: all of one size from 2 on, or each of its own with at least one of two observations. */
const sizes: fc.Arbitrary<number[]> = fc.oneof(
  record({ groups: fc.integer({ min: 2, max: 9 }), size: fc.integer({ min: 2, max: 8 }) }).map(({ groups, size }) =>
    Array.from({ length: groups }, () => size),
  ),
  record({
    first: fc.integer({ min: 2, max: 12 }),
    others: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 }),
  }).map(({ first, others }) => [first, ...others]),
);

/** Steps of a resolution for the groups of given sizes: those of a group differ by `within`, the groups by `between`. */
const stepsOf = (list: readonly number[], between: number, within: number): fc.Arbitrary<number[][]> =>
  fc.tuple(
    ...list.map((size) =>
      record({
        group: fc.integer({ min: -between, max: between }),
        steps: fc.array(fc.integer({ min: -within, max: within }), { minLength: size, maxLength: size }),
      }).map(({ group, steps }) => steps.map((step) => group + step)),
    ),
  );

/** Groups that differ a lot, as much as their observations, or not at all. */
const steps: fc.Arbitrary<number[][]> = record({
  list: sizes,
  spread: fc.constantFrom([200, 20], [30, 50], [0, 50], [3, 60], [60, 4]),
}).chain(({ list, spread: [between = 0, within = 0] }) => stepsOf(list, between, within));

const conventions = {
  negativeComponent: optionally(fc.constantFrom('truncate' as const, 'report' as const), 2),
  meanUncertainty: optionally(fc.constantFrom('between-groups' as const, 'pooled' as const), 2),
};

const withConventions = (groups: fc.Arbitrary<number[][]>): fc.Arbitrary<AnalysisOfVarianceInput> =>
  record({ groups, ...conventions }).map(({ groups: values, negativeComponent, meanUncertainty }) => ({
    groups: values,
    ...(negativeComponent === undefined ? {} : { negativeComponent }),
    ...(meanUncertainty === undefined ? {} : { meanUncertainty }),
  }));

const indications = record({
  drawn: steps,
  centre: fc.integer({ min: -3000, max: 3000 }),
  exponent: fc.integer({ min: -6, max: 3 }),
}).map(({ drawn, centre, exponent }) =>
  drawn.map((group) => group.map((step) => timesPowerOfTen(centre + step, exponent))),
);

const variesWithin = (groups: readonly (readonly number[])[]): boolean =>
  groups.some((group) => group.some((x) => x !== group[0]));

/** Groups of observations, of which at least one has observations that differ. */
export const groupedObservations: fc.Arbitrary<AnalysisOfVarianceInput> = withConventions(
  indications.filter(variesWithin),
);

/** The same on an offset far above the steps, where one-pass formulas lose their digits and two passes in binary64 keep nine. */
export const offsetGroups: fc.Arbitrary<AnalysisOfVarianceInput> = withConventions(
  record({
    drawn: steps.filter(variesWithin),
    offset: fc.integer({ min: 1, max: 9 }),
    decades: fc.integer({ min: 4, max: 5 }),
  }).map(({ drawn, offset, decades }) => drawn.map((group) => group.map((step) => offset * 10 ** decades + step / 4))),
);

/** One to three groups of one or two observations: around the least that can be analysed. */
export const fewGroups: fc.Arbitrary<AnalysisOfVarianceInput> = withConventions(
  ofEachSize({ min: 1, max: 3 }, (groups) =>
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }).map((x) => [x]) },
        { weight: 1, arbitrary: fc.tuple(fc.nat(9), fc.nat(9)) },
      ),
      { minLength: groups, maxLength: groups },
    ),
  ),
);

/** Observations of which those of one group are equal, or all are, or one differs from the rest of its group. */
export const equalWithinGroups: fc.Arbitrary<AnalysisOfVarianceInput> = withConventions(
  record({
    list: sizes,
    reading: fc.constantFrom(0.1, 0.3, 0.7, 1.1, 100.3, 5, -0.1),
    groupsDiffer: fc.boolean(),
    odd: fc.nat(2),
  }).map(({ list, reading, groupsDiffer, odd }) =>
    list.map((size, group) =>
      Array.from({ length: size }, (_, at) => {
        const value = groupsDiffer ? reading + group / 2 : reading;
        return odd === 0 && group === 0 && at === 0 ? value + 0.25 : value;
      }),
    ),
  ),
);

/** Hundreds of groups like those of a short list, which come first. */
export const manyGroups: fc.Arbitrary<AnalysisOfVarianceInput> = longLists(
  fc.oneof(groupedObservations, offsetGroups),
  (like, each): AnalysisOfVarianceInput => {
    const { groups } = like;
    return {
      ...like,
      groups: each(
        (draw, place) => groups[place] ?? (groups[draw(groups.length)] as number[]),
      ) as AnalysisOfVarianceInput['groups'],
    };
  },
  { fewest: 10, long: 300, most: 1000 },
);
