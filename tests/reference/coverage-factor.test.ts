import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageFactor } from '../../conformance/standards/uncertainty/draft/reference/coverage-factor.ts';
import type { CoverageFactorInput } from '../../schemas/uncertainty/draft/generated/types.ts';

function factor(input: CoverageFactorInput): number {
  const answer = coverageFactor(input);
  if (answer.outcome !== 'result' || 'undefined' in answer.output) throw new Error('no factor');
  return answer.output.coverageFactor;
}

const probability = fc.double({ min: 1e-300, max: 1 - 2 ** -53, noNaN: true });

describe('bounded distributions', () => {
  test('a trapezium without a top is a triangle, one without slopes a rectangle', () => {
    fc.assert(
      fc.property(probability, (p) => {
        const [triangle, rectangle] = (['triangular', 'rectangular'] as const).map((basis) =>
          factor({ basis, coverageProbability: p }),
        );
        expect(factor({ basis: 'trapezoidal', coverageProbability: p, shape: 0 })).toBe(triangle);
        expect(factor({ basis: 'trapezoidal', coverageProbability: p, shape: 1 }) / (rectangle ?? 0)).toBeCloseTo(
          1,
          15,
        );
      }),
    );
  });

  test('the factor grows with the probability and never leaves the distribution', () => {
    const limits = { rectangular: Math.sqrt(3), triangular: Math.sqrt(6), arcsine: Math.SQRT2 } as const;
    fc.assert(
      fc.property(probability, probability, (p, q) => {
        for (const [basis, limit] of Object.entries(limits)) {
          const of = (x: number): number => factor({ basis: basis as 'arcsine', coverageProbability: x });
          expect(of(Math.min(p, q))).toBeLessThanOrEqual(of(Math.max(p, q)));
          expect(of(p)).toBeGreaterThan(0);
          expect(of(p)).toBeLessThanOrEqual(limit * (1 + 2 ** -52));
        }
      }),
    );
  });

  test('where slope and top of a trapezium meet both formulas agree', () => {
    for (const shape of [0.1, 1 / 3, 0.5, 0.9, 0.999]) {
      const p = (2 * shape) / (1 + shape);
      const below = factor({ basis: 'trapezoidal', coverageProbability: p * (1 - 1e-12), shape });
      const above = factor({ basis: 'trapezoidal', coverageProbability: p * (1 + 1e-12), shape });
      expect(above / below).toBeCloseTo(1, 10);
      expect(below * Math.sqrt((1 + shape * shape) / 6)).toBeCloseTo(shape, 10);
    }
  });
});

test('what a basis does not use is ignored', () => {
  const plain = coverageFactor({ basis: 'normal', coverageProbability: 0.95 });
  expect(coverageFactor({ basis: 'normal', coverageProbability: 0.95, degreesOfFreedom: 3, shape: 0.5 })).toEqual(
    plain,
  );
  expect(coverageFactor({ basis: 't', coverageProbability: 0.95, degreesOfFreedom: 'infinite' })).toEqual({
    outcome: 'result',
    output: { coverageFactor: 1.959963984540054, coverageProbability: 0.95, basis: 't' },
  });
});
