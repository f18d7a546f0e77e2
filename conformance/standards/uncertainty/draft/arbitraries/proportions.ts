import fc from 'fast-check';
import type { ProportionIntervalInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { coverageProbability } from './coverage.ts';
import { optionally } from './optionally.ts';

type Counts = Pick<ProportionIntervalInput, 'successes' | 'trials'>;

/** Few trials, a benchmark's worth and more than a benchmark's; none and all successful among them. */
export const counts: fc.Arbitrary<Counts> = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 3, arbitrary: fc.integer({ min: 61, max: 2000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 2001, max: 1_000_000 }) },
  )
  .chain((trials) =>
    fc
      .oneof(
        { weight: 5, arbitrary: fc.nat(trials) },
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.constant(trials) },
      )
      .map((successes) => ({ successes, trials })),
  );

/** Counts with a method and a probability; the ends of Jeffreys' interval given or not. */
export const proportionsBy = (...methods: ProportionIntervalInput['method'][]): fc.Arbitrary<ProportionIntervalInput> =>
  record({
    counted: counts,
    method: fc.constantFrom(...methods),
    probability: coverageProbability,
    ends: optionally(fc.constantFrom('forced' as const, 'raw' as const), 2),
  }).map(({ counted, method, probability, ends }) => ({
    ...counted,
    method,
    coverageProbability: probability,
    ...(ends !== undefined && method === 'jeffreys' ? { jeffreysEnds: ends } : {}),
  }));

/** Counts of which some say that more succeeded than was tried. */
export const doubtfulCounts: fc.Arbitrary<ProportionIntervalInput> = record({
  input: proportionsBy('wilson', 'clopper-pearson', 'jeffreys'),
  excess: fc.integer({ min: -20, max: 20 }),
}).map(({ input, excess }) =>
  excess > 0 ? { ...input, successes: Math.min(1_000_000, input.trials + excess) } : input,
);
