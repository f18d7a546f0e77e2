import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { add, rational, subtract, floor, ZERO } from '../../conformance/numerics/rational.ts';
import { wichmannHill } from '../../conformance/numerics/wichmann-hill.ts';
import { batchSize, rankSpan } from '../../conformance/standards/uncertainty/draft/reference/coverage-ranks.ts';
import { propagateDistributions } from '../../conformance/standards/uncertainty/draft/reference/propagate-distributions.ts';
import type {
  PropagateDistributionsInput,
  PropagateDistributionsOutput,
  PropagateDistributionsQuantity,
} from '../../schemas/uncertainty/draft/generated/types.ts';
import { isNearest } from '../numerics/within-half-ulp.ts';

const MODULI = [2147483579n, 2147483543n, 2147483423n, 2147483123n] as const;
const FACTORS = [11600n, 47003n, 23000n, 33000n] as const;

test('the constants are those of the 32-bit form: a, m div a and m mod a', () => {
  const split = MODULI.map((m, i) => [m / (FACTORS[i] as bigint), m % (FACTORS[i] as bigint)]);
  expect(split).toEqual([
    [185127n, 10379n],
    [45688n, 10479n],
    [93368n, 19423n],
    [65075n, 8123n],
  ]);
});

test('a number of the generator is the nearest double to the exact one', () => {
  const seeds = fc.tuple(
    ...MODULI.map((m) => fc.oneof(fc.integer({ min: 1, max: Number(m) - 1 }), fc.constantFrom(1, Number(m) - 1))),
  );
  fc.assert(
    fc.property(seeds, (seed) => {
      const next = wichmannHill(seed as unknown as Parameters<typeof wichmannHill>[0]);
      let states = seed.map(BigInt);
      for (let t = 0; t < 50; t += 1) {
        states = states.map((state, i) => (state * (FACTORS[i] as bigint)) % (MODULI[i] as bigint));
        const sum = states.reduce((total, state, i) => add(total, rational(state, MODULI[i])), ZERO);
        expect(isNearest(next(), subtract(sum, rational(floor(sum))))).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

type Distribution = PropagateDistributionsQuantity['distribution'];

function propagated(distribution: Distribution, trials: number): PropagateDistributionsOutput['outputs'][number] {
  const input: PropagateDistributionsInput = {
    quantities: [{ name: 'x', distribution }],
    outputs: [{ name: 'y', model: 'x' }],
    coverageProbability: 0.95,
    sampling: { method: 'fixed', generator: 'wichmann-hill-2006', seed: [11, 22, 33, 44], trials },
  };
  const answer = propagateDistributions(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no result');
  return answer.output.outputs[0] as PropagateDistributionsOutput['outputs'][number];
}

/** What is drawn from a distribution has its expectation, its variance and its quantiles, known without any trial. */
describe('a hundred thousand values of one seed have the moments and the 2.5 % and 97.5 % quantiles of', () => {
  const root = Math.sqrt;
  test.each<[Distribution, number, number, number, number]>([
    [{ kind: 'normal', estimate: 1, standardUncertainty: 2 }, 1, 2, 1 - 2 * 1.95996, 1 + 2 * 1.95996],
    [
      { kind: 't', estimate: 1, standardUncertainty: 2, degreesOfFreedom: 5 },
      1,
      2 * root(5 / 3),
      1 - 2 * 2.57058,
      1 + 2 * 2.57058,
    ],
    [{ kind: 'rectangular', lower: -1, upper: 3 }, 1, 4 / root(12), -0.9, 2.9],
    [{ kind: 'triangular', lower: -1, upper: 3 }, 1, 2 / root(6), -1 + 2 * root(0.05), 3 - 2 * root(0.05)],
    [{ kind: 'trapezoidal', lower: -1, upper: 3, shape: 0.5 }, 1, 2 * root(1.25 / 6), -0.6127, 2.6127],
    [
      { kind: 'curvilinear-trapezoidal', lower: -1, upper: 3, inexactness: 0.75 },
      1,
      root(16 / 12 + 0.5625 / 9),
      -1.13326,
      3.13326,
    ],
    [{ kind: 'arcsine', lower: -1, upper: 3 }, 1, 2 / root(2), 1 - 2 * 0.996917, 1 + 2 * 0.996917],
    [{ kind: 'exponential', estimate: 3 }, 3, 3, -3 * Math.log(0.975), -3 * Math.log(0.025)],
    [{ kind: 'gamma', count: 3 }, 4, 2, 1.08987, 8.76727],
  ])('%o', (distribution, expectation, deviation, low, high) => {
    const { estimate, standardUncertainty, lower, upper } = propagated(distribution, 100_000);
    const chance = deviation / root(100_000);
    expect(Math.abs(estimate - expectation)).toBeLessThan(4 * chance);
    expect(Math.abs(standardUncertainty / deviation - 1)).toBeLessThan(0.02);
    expect(Math.abs(lower - low)).toBeLessThan(16 * chance);
    expect(Math.abs(upper - high)).toBeLessThan(16 * chance);
  });
});

test.each([
  [0.95, 30, 29],
  [0.55, 10, 6],
  [0.35, 10, 4],
  [0.29, 50, 15],
  [0.95, 20, 19],
])('a span is that of the decimal: %f of %i', (probability, trials, span) => {
  expect(rankSpan(probability, trials)).toBe(span);
});

test.each([
  [0.95, 10_000],
  [0.99, 10_000],
  [0.995, 20_000],
  [0.9999, 1_000_000],
])('a batch is that of the decimal: %f', (probability, size) => {
  expect(batchSize(probability)).toBe(size);
});
