import fc from 'fast-check';
import type { TypeAInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { optionally } from './optionally.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';

/** Observations as finite numbers; a tagged number that is not finite has its own arbitrary. */
export interface FiniteObservations extends TypeAInput {
  readonly observations: number[];
}

/** The scale of the errors of a mean: of observations of both signs it may be nearly zero itself (UNC-060). */
export const largestMagnitude = ({ observations }: FiniteObservations): number =>
  Math.max(...observations.map(Math.abs));

const distinct = (values: readonly number[]): number => new Set(values).size;

/** Indications as an instrument shows them: whole steps of a resolution about a centre, in one power of ten. */
const indications = (least: number, most: number): fc.Arbitrary<number[]> =>
  record({
    steps: fc.array(fc.integer({ min: -500, max: 500 }), { minLength: least, maxLength: most }),
    centre: fc.integer({ min: -3000, max: 3000 }),
    exponent: fc.integer({ min: -9, max: 6 }),
  }).map(({ steps, centre, exponent }) => steps.map((step) => timesPowerOfTen(centre + step, exponent)));

/** Indications with few different values, so that ties are the rule. */
const tiedIndications = (least: number, most: number): fc.Arbitrary<number[]> =>
  record({
    steps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: least, maxLength: most }),
    centre: fc.integer({ min: 1, max: 900 }),
    exponent: fc.integer({ min: -4, max: 2 }),
  }).map(({ steps, centre, exponent }) => steps.map((step) => timesPowerOfTen(centre + step, exponent)));

const withMembers = (observations: fc.Arbitrary<number[]>): fc.Arbitrary<FiniteObservations> =>
  record({
    observations,
    resolution: optionally(fc.constantFrom(1, 0.5, 0.1, 0.01, 0.001), 4),
    independence: optionally(fc.constant('declared' as const), 2),
  }).map(({ observations: values, resolution, independence }) => ({
    observations: values,
    ...(resolution === undefined ? {} : { resolution }),
    ...(independence === undefined ? {} : { independence }),
  }));

/** Two or more observations that differ, no harder than an instrument makes them. */
export const spreadObservations: fc.Arbitrary<FiniteObservations> = withMembers(
  fc
    .oneof(
      { weight: 5, arbitrary: indications(2, 30) },
      { weight: 2, arbitrary: tiedIndications(2, 12) },
      { weight: 1, arbitrary: indications(50, 200) },
    )
    .filter((values) => distinct(values) > 1),
);

/** One or two observations, equal ones among them. */
export const fewObservations: fc.Arbitrary<FiniteObservations> = withMembers(
  fc.oneof(indications(1, 1), indications(2, 2), tiedIndications(1, 3)),
);

/**
 * Identical readings, a third of them with one that differs. The values include those that a sum in binary64 does not
 * give back: the mean of three times 0.1 is not 0.1 there.
 */
export const identicalReadings: fc.Arbitrary<FiniteObservations> = record({
  reading: fc.oneof(
    fc.constantFrom(0.1, 0.3, 0.7, 1.1, 9.7, 100.3, 0, 5, -0.1),
    fc.integer({ min: -99999, max: 99999 }).map((digits) => digits / 1000),
  ),
  n: fc.integer({ min: 2, max: 25 }),
  resolution: optionally(fc.constantFrom(1, 0.5, 0.1, 0.01, 0.001, 0.02), 2),
  independence: optionally(fc.constant('declared' as const), 3),
  odd: fc.nat(2),
}).map(({ reading, n, resolution, independence, odd }) => ({
  observations: Array.from({ length: n }, (_, index) => (odd === 0 && index === n - 1 ? reading + 1 : reading)),
  ...(resolution === undefined ? {} : { resolution }),
  ...(independence === undefined ? {} : { independence }),
}));

/**
 * A small spread on a large offset, where one-pass formulas lose all digits: offset over spread from 1e3 to 1e6. No
 * larger, so that a careful calculation in binary64 keeps the twelve digits that UNC-060 asks for.
 */
export const offsetObservations: fc.Arbitrary<FiniteObservations> = withMembers(
  record({
    steps: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 60 }),
    offset: fc.integer({ min: 1, max: 9 }),
    decades: fc.integer({ min: 4, max: 6 }),
    exponent: fc.integer({ min: -3, max: 1 }),
  })
    .map(({ steps, offset, decades, exponent }) =>
      steps.map((step) => (offset * 10 ** decades * 100 + step) * 10 ** exponent),
    )
    .filter((values) => distinct(values) > 2),
);

/** An observation that no number of JSON can carry, among ordinary ones. */
export const notFiniteObservations: fc.Arbitrary<TypeAInput> = record({
  values: indications(1, 8),
  tag: fc.constantFrom('NaN' as const, 'Infinity' as const, '-Infinity' as const),
  place: fc.nat(7),
  finite: fc.nat(3),
}).map(({ values, tag, place, finite }) => {
  if (finite === 0) return { observations: [...values, (values[0] ?? 0) + 1] };
  const at = place % (values.length + 1);
  return { observations: [...values.slice(0, at), { $f64: tag }, ...values.slice(at)] };
});

/** Long lists of the observations of a short one, both its ends first. */
export const longObservations: fc.Arbitrary<FiniteObservations> = longLists(
  fc.oneof(spreadObservations, offsetObservations),
  (like, each) => {
    const { observations } = like;
    const ends = [Math.min(...observations), Math.max(...observations)];
    return {
      ...like,
      observations: each((draw, place) => ends[place] ?? (observations[draw(observations.length)] as number)),
    };
  },
);
