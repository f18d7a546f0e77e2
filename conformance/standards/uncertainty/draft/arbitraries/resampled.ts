import fc from 'fast-check';
import type { BootstrapInput, BootstrapOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { bootstrap } from '../reference/bootstrap.ts';

type Interval = BootstrapInput['interval'];

/** Whole numbers, quarters, right and wrong: sums of them are exact, and equal replicates are equal in binary64. */
const observationsOf = (least: number, most: number): fc.Arbitrary<number[]> => {
  const size = { minLength: least, maxLength: most };
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.integer({ min: -10, max: 60 }), size) },
    { weight: 2, arbitrary: fc.array(fc.nat(40), size).map((all) => all.map((one) => one / 4)) },
    { weight: 1, arbitrary: fc.array(fc.nat(1), size) },
  );
};

type Resamples = Pick<BootstrapInput, 'observations' | 'resampling' | 'indices'>;

const complete = (least: number, most: number): fc.Arbitrary<Resamples> =>
  observationsOf(least, most).map((observations) => ({ observations, resampling: 'complete' as const }));

const given = (most: number): fc.Arbitrary<Resamples> =>
  observationsOf(2, 10).chain((observations) =>
    fc
      .array(
        fc.array(fc.nat(observations.length - 1), { minLength: observations.length, maxLength: observations.length }),
        { minLength: 1, maxLength: most },
      )
      .map((indices) => ({ observations, resampling: 'indices' as const, indices })),
  );

const asked = (resamples: fc.Arbitrary<Resamples>, ...intervals: Interval[]): fc.Arbitrary<BootstrapInput> =>
  record({
    resamples,
    statistic: fc.constantFrom('mean' as const, 'median' as const),
    interval: fc.constantFrom(...intervals),
    coverageProbability: fc.oneof(
      fc.constantFrom(0.5, 0.6827, 0.8, 0.9, 0.95),
      fc.integer({ min: 300, max: 970 }).map((permille) => permille / 1000),
    ),
  }).map(({ resamples: drawn, ...others }) => ({ ...drawn, ...others }));

const outputOf = (input: BootstrapInput): BootstrapOutput | undefined => {
  const answer = bootstrap(input);
  return answer.outcome === 'result' && !isUndefined(answer.output) ? answer.output : undefined;
};

/** Why there is no interval, or `value`. */
const standing = (input: BootstrapInput): string => {
  const interval = outputOf(input)?.interval;
  return interval === undefined ? 'rejected' : 'undefined' in interval ? interval.undefined : 'value';
};

/** Whether a probability next to the one asked for has an interval, or none, for the same reason: rounding decides nothing. */
const isClear = (input: BootstrapInput): boolean => {
  const here = standing(input);
  return [1 - 1e-9, 1 + 1e-9].every(
    (factor) => standing({ ...input, coverageProbability: input.coverageProbability * factor }) === here,
  );
};

const someResamples = fc.oneof({ weight: 3, arbitrary: complete(2, 5) }, { weight: 4, arbitrary: given(80) });

/** Resamples whose replicates are not all equal. */
export const spreadReplicates: fc.Arbitrary<BootstrapInput> = asked(someResamples, 'percentile', 'normal').filter(
  (input) => typeof outputOf(input)?.standardUncertainty === 'number',
);

/** All resamples of a few observations that differ, for their mean. */
export const completeMeans: fc.Arbitrary<BootstrapInput> = asked(complete(2, 5), 'normal')
  .filter(({ observations }) => new Set(observations).size > 1)
  .map((input) => ({ ...input, statistic: 'mean' as const }));

/** Enough replicates for the interval by one of these methods. */
export const intervalsBy = (...intervals: Interval[]): fc.Arbitrary<BootstrapInput> =>
  asked(someResamples, ...intervals).filter((input) => standing(input) === 'value' && isClear(input));

/** Resamples of the two least of four observations or more, or of the two greatest: none has the estimate within reach. */
const oneSided: fc.Arbitrary<Resamples> = record({
  steps: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 7 }),
  sign: fc.constantFrom(1, -1),
  draws: fc.array(fc.array(fc.nat(1), { minLength: 7, maxLength: 7 }), { minLength: 2, maxLength: 30 }),
}).map(({ steps, sign, draws }) => {
  let last = 0;
  return {
    observations: steps.map((step) => sign * (last += step)),
    resampling: 'indices' as const,
    indices: draws.map((places) => places.slice(0, steps.length)),
  };
});

/** Few replicates, few different observations, little left out: with an interval and without one. */
export const doubtfulIntervals: fc.Arbitrary<BootstrapInput> = asked(
  fc.oneof(
    { weight: 2, arbitrary: complete(2, 4) },
    { weight: 3, arbitrary: given(30) },
    { weight: 2, arbitrary: oneSided },
    {
      weight: 2,
      arbitrary: record({ value: fc.constantFrom(0.1, 1, 5), n: fc.integer({ min: 3, max: 9 }) }).chain(
        ({ value, n }) =>
          record({
            odd: fc.nat(n),
            indices: fc.array(fc.array(fc.nat(n - 1), { minLength: n, maxLength: n }), { minLength: 3, maxLength: 30 }),
          }).map(({ odd, indices }) => ({
            observations: Array.from({ length: n }, (_, index) => (index === odd ? value + 1 : value)),
            resampling: 'indices' as const,
            indices,
          })),
      ),
    },
  ),
  'percentile',
  'basic',
  'normal',
  'bca',
  'bca',
).filter(isClear);

/** Resamplings of which something is wrong with most. */
export const doubtfulResamplings: fc.Arbitrary<BootstrapInput> = record({
  input: asked(
    fc.oneof(
      given(8).filter(({ observations }) => observations.length > 2),
      complete(3, 9),
    ),
    'percentile',
    'normal',
  ),
  fault: fc.constantFrom('none', 'missing', 'short', 'long', 'outside'),
}).map(({ input, fault }) => {
  const { indices, observations, resampling } = input;
  // Seven and more have too many resamples for whoever would run through them.
  if (resampling === 'complete' || indices === undefined || fault === 'none') return input;
  const [first = [], ...others] = indices;
  switch (fault) {
    case 'missing': {
      const { indices: _, ...without } = input;
      return without;
    }
    case 'short':
      return { ...input, indices: [...others, first.slice(1)] };
    case 'long':
      return { ...input, indices: [...others, [...first, 0]] };
    case 'outside':
      return { ...input, indices: [...others, [observations.length, ...first.slice(1)]] };
  }
});

export const largestObservation = ({ observations }: BootstrapInput): number => Math.max(...observations.map(Math.abs));

/** Hundreds of observations, those of a short list, with eighty resamples of them. */
export const longResamples: fc.Arbitrary<BootstrapInput> = longLists(
  intervalsBy('percentile', 'basic', 'normal', 'bca'),
  (like, each): BootstrapInput => {
    const { observations } = like;
    const places = each((draw) => Array.from({ length: 80 }, () => draw(5039)));
    return {
      ...like,
      resampling: 'indices',
      observations: each((draw) => observations[draw(observations.length)] as number),
      indices: Array.from({ length: 80 }, (_, at) => places.map((one) => (one[at] as number) % places.length)),
    };
  },
  { fewest: 2, long: 300, most: 500 },
).filter((input) => standing(input) === 'value' && isClear(input));
