import fc from 'fast-check';
import type { ConsensusInput, RobustMeanInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';
import { isUndefined } from '../../../../contract/operation.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { consensus } from '../reference/consensus.ts';
import { robustMean } from '../reference/robust-mean.ts';
import { optionally } from './optionally.ts';

const contributed = record({
  deviation: fc.integer({ min: -250, max: 250 }),
  uncertainty: fc.integer({ min: 20, max: 300 }),
  member: fc.constantFrom(undefined, undefined, undefined, true, false),
});

/** Results about one value, most of them consistent: deviations of a few uncertainties, in one power of ten. */
const gathered = record({
  results: fc.array(contributed, { minLength: 1, maxLength: 12 }),
  centre: fc.constantFrom(0, 0, 4711, -90210, 1_000_000),
  exponent: fc.integer({ min: -6, max: 3 }),
  spread: fc.constantFrom(1, 1, 2, 3),
  birge: optionally(fc.constant('applied' as const), 2),
}).map(({ results, centre, exponent, spread, birge }): ConsensusInput => ({
  results: results.map(({ deviation, uncertainty, member }) => ({
    value: timesPowerOfTen(centre + spread * deviation, exponent),
    standardUncertainty: timesPowerOfTen(uncertainty, exponent),
    ...(member === undefined ? {} : { member }),
  })) as ConsensusInput['results'],
  ...(birge === undefined ? {} : { birge }),
}));

export const membersOf = ({ results }: ConsensusInput): ConsensusInput['results'][number][] =>
  results.filter(({ member }) => member !== false);

/** What differences and the weighted mean are compared with (UNC-139); 1 where every value is zero. */
export const largestResult = ({ results }: ConsensusInput): number =>
  Math.max(...results.map(({ value }) => Math.abs(value))) || 1;

export const largestValue = ({ values }: RobustMeanInput): number => Math.max(...values.map(Math.abs)) || 1;

/** The probability that decides, where there is one. */
export function probabilityOf(input: ConsensusInput): number | undefined {
  const answer = consensus(input);
  return answer.outcome !== 'result' || isUndefined(answer.output) ? undefined : answer.output.probability;
}

/** Results with one member, with none, and with enough. */
export const fewOrMoreMembers: fc.Arbitrary<ConsensusInput> = fc.oneof(
  gathered,
  gathered.map(({ results, ...rest }): ConsensusInput => ({
    ...rest,
    results: results.map((one, index) => ({ ...one, member: index === 0 })) as ConsensusInput['results'],
  })),
  // A χ² beyond the largest double.
  gathered.map(({ results, ...rest }): ConsensusInput => ({
    ...rest,
    results: [
      ...results,
      { value: 1e150, standardUncertainty: 1e-150 },
      { value: -1e150, standardUncertainty: 1e-150 },
    ] as ConsensusInput['results'],
  })),
);

const isDecided = (input: ConsensusInput): boolean => {
  const p = membersOf(input).length < 2 ? undefined : probabilityOf(input);
  return p !== undefined && Math.abs(p - 0.05) > 1e-6 && p > 1e-100;
};

/** Two or more members, and a probability that no rounding takes to the other side of 0.05. */
export const contributedResults: fc.Arbitrary<ConsensusInput> = gathered.filter(isDecided);

const steps = fc.integer({ min: -40, max: 40 });

/** Values about one centre, some of them far away, some equal. */
const scattered = (least: number): fc.Arbitrary<RobustMeanInput> =>
  record({
    near: fc.array(steps, { minLength: least, maxLength: 12 }),
    far: fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 3 }),
    centre: fc.constantFrom(0, 500, -12345),
    exponent: fc.integer({ min: -5, max: 3 }),
    stop: optionally(fc.constantFrom('fixed-point' as const, 'third-figure' as const), 2),
  }).map(({ near, far, centre, exponent, stop }) => ({
    values: [...near, ...far].map((step) => timesPowerOfTen(centre + step, exponent)) as RobustMeanInput['values'],
    ...(stop === undefined ? {} : { stop }),
  }));

/** Steps after which the iteration by three figures ends are few enough not to depend on the last digits. */
const isSteady = (input: RobustMeanInput): boolean => {
  const answer = robustMean(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) return false;
  if (input.stop !== 'third-figure') return true;
  // The same by values that differ in the fourteenth digit: no rounding to three figures hangs on them.
  const moved = robustMean({
    ...input,
    values: input.values.map((x) => x * (1 + 2 ** -46)) as RobustMeanInput['values'],
  });
  if (moved.outcome !== 'result' || isUndefined(moved.output)) return false;
  return Math.abs(moved.output.robustStandardDeviation / answer.output.robustStandardDeviation - 1) < 1e-11;
};

/** Values that have a robust mean. */
export const scatteredValues: fc.Arbitrary<RobustMeanInput> = scattered(3).filter(isSteady);

/** One value, values of which more than half are equal, and others. */
export const fewOrEqualValues: fc.Arbitrary<RobustMeanInput> = fc.oneof(
  scattered(1).filter(({ values }) => values.length === 1 || values.length > 2),
  record({ pair: scattered(3), equal: fc.integer({ min: 4, max: 20 }) }).map(({ pair, equal }) => ({
    ...pair,
    values: [...pair.values, ...Array.from({ length: equal }, () => pair.values[0])] as RobustMeanInput['values'],
  })),
);

/** Hundreds of results that are consistent or nearly so, with the uncertainties and members of a short list. */
export const manyResults: fc.Arbitrary<ConsensusInput> = longLists(
  contributedResults,
  (like, each): ConsensusInput => ({
    ...like,
    results: each((draw, place) => {
      const { standardUncertainty, member } = like.results[
        draw(like.results.length)
      ] as ConsensusInput['results'][number];
      return {
        value: (like.results[0]?.value ?? 0) + (standardUncertainty * (draw(3401) - 1700)) / 1000,
        standardUncertainty,
        ...(member === undefined || place < 2 ? {} : { member }),
      };
    }) as ConsensusInput['results'],
  }),
  { fewest: 2, long: 200, most: 500 },
).filter(isDecided);

/** Hundreds of the values of a short list, which come first. */
export const manyValues: fc.Arbitrary<RobustMeanInput> = longLists(
  scatteredValues,
  (like, each): RobustMeanInput => ({
    ...like,
    values: each(
      (draw, place) => like.values[place] ?? (like.values[draw(like.values.length)] as number),
    ) as RobustMeanInput['values'],
  }),
  { fewest: 15, long: 300, most: 1000 },
).filter(isSteady);
