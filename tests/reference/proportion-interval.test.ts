import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportionInterval } from '../../conformance/standards/uncertainty/draft/reference/proportion-interval.ts';
import type {
  ProportionIntervalInput,
  ProportionIntervalOutput,
} from '../../schemas/uncertainty/draft/generated/types.ts';

function interval(input: ProportionIntervalInput): ProportionIntervalOutput {
  const answer = proportionInterval(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as ProportionIntervalOutput;
}

const METHODS = ['wilson', 'clopper-pearson', 'jeffreys'] as const;

const counts = fc
  .oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1000000 }))
  .chain((trials) => fc.oneof(fc.constantFrom(0, trials), fc.nat(trials)).map((successes) => ({ successes, trials })));

const probability = fc.oneof(
  fc.constantFrom(0.5, 0.9, 0.95, 0.99, 0.999),
  fc.double({ min: 0.01, max: 0.999999, noNaN: true }),
);

describe.each(METHODS)('%s', (method) => {
  test('stays within 0 and 1, is mirrored with the counts, and holds its proportion at usual levels', () => {
    fc.assert(
      fc.property(counts, probability, ({ successes, trials }, coverageProbability) => {
        const one = interval({ successes, trials, method, coverageProbability });
        const mirror = interval({ successes: trials - successes, trials, method, coverageProbability });
        expect(one.lower >= 0 && one.lower < one.upper && one.upper <= 1).toBe(true);
        expect(Math.abs(one.lower - (1 - mirror.upper))).toBeLessThan(2e-14);
        expect(Math.abs(one.upper - (1 - mirror.lower))).toBeLessThan(2e-14);
        expect(one.standardUncertainty).toBe(mirror.standardUncertainty);
        if (coverageProbability >= 0.9) expect(one.lower <= one.proportion && one.proportion <= one.upper).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a higher level holds the interval of a lower one', () => {
    fc.assert(
      fc.property(counts, probability, probability, ({ successes, trials }, p, q) => {
        if (Math.abs(p - q) < 1e-9) return;
        const inner = interval({ successes, trials, method, coverageProbability: Math.min(p, q) });
        const outer = interval({ successes, trials, method, coverageProbability: Math.max(p, q) });
        expect(outer.lower).toBeLessThanOrEqual(inner.lower);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper);
      }),
      { numRuns: 300 },
    );
  });

  test('ends exactly at 0 for no success and at 1 for no failure', () => {
    for (const trials of [1, 2, 3, 7, 30, 49999, 1000000])
      for (const coverageProbability of [1e-9, 0.5, 0.95, 1 - 1e-12]) {
        expect(interval({ successes: 0, trials, method, coverageProbability }).lower).toBe(0);
        expect(interval({ successes: trials, trials, method, coverageProbability }).upper).toBe(1);
      }
  });
});

test('Wilson: both ends satisfy the equation that defines them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, some) => {
      const successes = some % (trials + 1);
      const { proportion, lower, upper } = interval({ successes, trials, method: 'wilson', coverageProbability: 0.95 });
      for (const end of [lower, upper]) {
        const distance = (proportion - end) ** 2;
        expect(distance).toBeCloseTo((1.959963984540054 ** 2 * end * (1 - end)) / trials, 13);
      }
    }),
  );
});

test('Clopper-Pearson: each end is the proportion at which the counts have the probability of a tail', () => {
  const tail = (n: number, from: number, to: number, p: number): number => {
    let term = (1 - p) ** n;
    let total = 0;
    for (let k = 0; k <= to; k += 1) {
      if (k >= from) total += term;
      term *= (((n - k) / (k + 1)) * p) / (1 - p);
    }
    return total;
  };
  for (let n = 1; n <= 40; n += 3)
    for (let x = 0; x <= n; x += 1) {
      const { lower, upper } = interval({
        successes: x,
        trials: n,
        method: 'clopper-pearson',
        coverageProbability: 0.95,
      });
      if (x > 0) expect(tail(n, x, n, lower)).toBeCloseTo(0.025, 12);
      if (x < n) expect(tail(n, 0, x, upper)).toBeCloseTo(0.025, 12);
    }
});

test('Jeffreys: raw and forced ends differ at the ends only', () => {
  const both = (successes: number): ProportionIntervalOutput[] =>
    (['raw', 'forced'] as const).map((jeffreysEnds) =>
      interval({ successes, trials: 30, method: 'jeffreys', coverageProbability: 0.95, jeffreysEnds }),
    );
  const [raw, forced] = both(0);
  expect([raw?.lower === 0, forced?.lower, raw?.upper === forced?.upper]).toEqual([false, 0, true]);
  for (const x of [1, 15, 29]) expect(both(x)[0]).toEqual(both(x)[1]);
});
