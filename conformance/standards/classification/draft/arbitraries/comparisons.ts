import fc from 'fast-check';
import type {
  McnemarInput,
  MinimumDetectableDifferenceInput,
  SeveralComparisonsInput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';

type Test = NonNullable<NonNullable<McnemarInput['conventions']>['test']>;

const few = fc.integer({ min: 0, max: 12 });

/** Discordant items: a few, none on one side, equally many, as a benchmark has them, so far apart that little is left, or thousands. */
const discordant: fc.Arbitrary<readonly [number, number]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(few, few) },
  { weight: 1, arbitrary: fc.tuple(fc.constant(0), fc.integer({ min: 1, max: 900 })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }).map((n): [number, number] => [n, n]) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 5, max: 90 })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 300, max: 700 })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 4000, max: 4400 }), fc.integer({ min: 4000, max: 4400 })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 49_000, max: 51_000 }), fc.constant(50_000)) },
);

/** Both ways round, so that each of the two classifiers is the better one now and then. */
const eitherWay = record({ pair: discordant, swapped: fc.boolean() }).map(({ pair: [b, c], swapped }) =>
  swapped ? { onlyFirst: c, onlySecond: b } : { onlyFirst: b, onlySecond: c },
);

const mcnemarOf = (
  pairs: fc.Arbitrary<{ readonly onlyFirst: number; readonly onlySecond: number }>,
): fc.Arbitrary<McnemarInput> =>
  record({
    pairs,
    same: fc.constantFrom(undefined, 0, 1, 10, 400, 50_000),
    test: fc.constantFrom<Test>('exact', 'mid-p', 'chi-squared', 'chi-squared-corrected'),
  }).map(({ pairs: { onlyFirst, onlySecond }, same, test }) => {
    const items = same === undefined ? undefined : Math.max(1, onlyFirst + onlySecond + same);
    return { onlyFirst, onlySecond, ...(items === undefined ? {} : { items }), conventions: { test } };
  });

/** Outcomes of which some differ, so that every form of the test exists. */
export const testedPairs = mcnemarOf(eitherWay.filter(({ onlyFirst, onlySecond }) => onlyFirst + onlySecond > 0));

/** Outcomes of few items, all alike among them. */
export const fewPairs = mcnemarOf(
  fc.oneof(
    record({ onlyFirst: few, onlySecond: few }),
    record({ onlyFirst: fc.nat(1), onlySecond: fc.nat(1) }),
    record({ onlyFirst: fc.constant(0), onlySecond: few }),
  ),
);

/** A number of items around that of the discordant ones. */
export const doubtfulItemCounts: fc.Arbitrary<McnemarInput> = record({
  input: testedPairs,
  more: fc.integer({ min: -3, max: 3 }),
}).map(({ input, more }) => ({ ...input, items: Math.max(1, input.onlyFirst + input.onlySecond + more) }));

// No p value below the normal doubles: there the double is a percent off the decimal that is written.
const decimal = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }).map((n) => Number(`${n}e-3`)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100 }).map((n) => Number(`${n}e-2`)) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 0.5, 0.0125, 1e-12, 3e-200, 1e-300) },
  { weight: 1, arbitrary: fc.double({ min: 1e-300, max: 1, noNaN: true }) },
);

const adjustment = fc.constantFrom<'holm' | 'bonferroni'>('holm', 'bonferroni');

/** P values on decimals, with ties; equal to a share of the level now and then, as three times 0.1 and 0.3. */
export const families: fc.Arbitrary<SeveralComparisonsInput> = record({
  pValues: fc.oneof(
    { weight: 4, arbitrary: fc.array(decimal, { minLength: 1, maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: record({ p: fc.integer({ min: 1, max: 9 }), times: fc.integer({ min: 3, max: 9 }) }).map(
        ({ p, times }) => Array.from({ length: times }, () => Number(`${p}e-2`)),
      ),
    },
    { weight: 1, arbitrary: fc.array(decimal, { minLength: 40, maxLength: 200 }) },
  ),
  atLevel: fc.boolean(),
  significance: fc.constantFrom(undefined, 0.05, 0.01, 0.1, 0.3),
  adjustment,
}).map(({ pValues, atLevel, significance, adjustment: how }) => {
  // The level is what the smallest p value is adjusted to, in decimals: that of a whole number of thousandths.
  const least = Math.round(Math.min(...pValues) * 1000);
  const product = least * pValues.length;
  const level = atLevel && product > 0 && product <= 500 ? Number(`${product}e-3`) : significance;
  return { pValues, ...(level === undefined ? {} : { significance: level }), conventions: { adjustment: how } };
});

const isClear = ({ pValues, significance = 0.05 }: SeveralComparisonsInput): boolean =>
  pValues.every((p) => {
    const times = significance / p;
    return times > pValues.length + 1 || Math.abs(times - Math.round(times)) > 1e-9;
  });

/** Families of which no p value is a whole part of the level, so that binary arithmetic decides as decimals do. */
export const clearFamilies = families.filter(isClear);

/** Families with a number that is no probability, or without one. */
export const doubtfulFamilies: fc.Arbitrary<SeveralComparisonsInput> = record({
  family: families,
  extra: fc.constantFrom(undefined, 0, 1, 1.0000000000000002, -1e-300, -0.01, 5, 100),
  place: fc.nat(20),
}).map(({ family, extra, place }) => ({
  ...family,
  pValues:
    extra === undefined ? family.pValues : [...family.pValues.slice(0, place), extra, ...family.pValues.slice(place)],
}));

type Basis = MinimumDetectableDifferenceInput['basis'];

const share = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((n) => Number(`${n}e-2`)),
  fc.integer({ min: 1, max: 50 }).map((n) => Number(`${n}e-3`)),
);
const size = fc.constantFrom(1, 20, 100, 164, 220, 500, 1319, 14_042, 1_000_000);

/** Plans on each basis, with every number that the basis needs and some that it does not. */
const plansOf = (
  basis: fc.Arbitrary<Basis>,
  ends: fc.Arbitrary<number>,
): fc.Arbitrary<MinimumDetectableDifferenceInput> =>
  record({
    basis,
    discordantShare: ends,
    items: size,
    firstProportion: ends,
    firstItems: size,
    secondProportion: ends,
    secondItems: size,
    standardUncertainty: fc.constantFrom(0.0133625265, 0.0275, 0.2, 0.4, 1e-6, 1),
    significance: fc.constantFrom(undefined, 0.05, 0.01, 0.1, 0.5, 1e-9),
    power: fc.constantFrom(undefined, 0.8, 0.9, 0.5, 0.95, 0.999999),
  }).map(({ significance, power, ...plan }) => ({
    ...plan,
    ...(significance === undefined ? {} : { significance }),
    ...(power === undefined ? {} : { power }),
  }));

const bases = fc.constantFrom<Basis>('paired', 'paired', 'independent', 'stated');

export const plans = plansOf(bases, share);

/** Plans with shares at both ends and few items, for which there is often no difference to detect. */
export const doubtfulPlans = plansOf(bases, fc.oneof(fc.constantFrom(0, 0, 1, 0.01, 0.1), share));

/** Plans that lack some of their numbers, or none. */
export const incompletePlans: fc.Arbitrary<MinimumDetectableDifferenceInput> = record({
  plan: plans,
  without: fc.subarray([
    'discordantShare',
    'items',
    'firstProportion',
    'firstItems',
    'secondProportion',
    'secondItems',
    'standardUncertainty',
  ]),
}).map(
  ({ plan, without }) =>
    Object.fromEntries(
      Object.entries(plan).filter(([name]) => !without.slice(0, 2).includes(name)),
    ) as unknown as MinimumDetectableDifferenceInput,
);

/** Families of thousands of p values, small ones among them, and ties. */
export const longFamilies: fc.Arbitrary<SeveralComparisonsInput> = longLists(
  clearFamilies,
  (like, each): SeveralComparisonsInput => ({
    ...like,
    pValues: each((draw) => (Math.SQRT1_2 * (1 + draw(997))) / 997 / 10 ** draw(7)) as [number, ...number[]],
  }),
  { fewest: 1 },
).filter(isClear);
