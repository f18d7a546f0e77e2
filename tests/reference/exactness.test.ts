import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../conformance/contract/operation.ts';
import {
  add,
  compare,
  divide,
  multiply,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
} from '../../conformance/numerics/rational.ts';
import { combine } from '../../conformance/standards/uncertainty/draft/reference/combine.ts';
import { effectiveDegreesOfFreedom } from '../../conformance/standards/uncertainty/draft/reference/effective-degrees-of-freedom.ts';
import { typeA } from '../../conformance/standards/uncertainty/draft/reference/type-a.ts';
import type { CombineComponentsInput, TypeAOutput } from '../../schemas/uncertainty/draft/generated/types.ts';
import { isNearest, isNearestRoot } from '../numerics/within-half-ulp.ts';

/** The output of an answer that has one. */
function output<T>(answer: Answer<T>): T {
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as T;
}

const sum = (values: readonly Rational[]): Rational => values.reduce(add, rational(0n));

/** Finite numbers of every size and sign, decimals of a few digits among them, so that both arithmetics are used. */
const number = (largest: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min: -largest, max: largest, noNaN: true }),
    fc.integer({ min: -9999, max: 9999 }).map((digits) => digits / 100),
    fc.constantFrom(0, 1, -1, 0.1, 1e16, 5e-324, 1e-200),
  );

describe('type-a gives the nearest doubles', () => {
  const spread = (values: readonly number[]): void => {
    const n = rational(BigInt(values.length));
    const exact = values.map(rationalOfDouble);
    const mean = divide(sum(exact), n);
    const squares = sum(exact.map((x) => multiply(subtract(x, mean), subtract(x, mean))));
    const variance = divide(squares, subtract(n, rational(1n)));
    const found = output<TypeAOutput>(typeA({ observations: values }));
    expect(isNearest(found.mean, mean)).toBe(true);
    expect(isNearestRoot(found.experimentalStandardDeviation, variance)).toBe(true);
    const { standardUncertainty: u } = found;
    if (typeof u === 'number') expect(isNearestRoot(u, divide(variance, n))).toBe(true);
  };

  test('for numbers of every size', () => {
    fc.assert(fc.property(fc.array(number(1e300), { minLength: 2, maxLength: 12 }), spread), { numRuns: 500 });
  });

  test('for readings with few digits on an offset', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 60 }),
        fc.constantFrom(0, 1, 1e3, 1e7, 1e12),
        (steps, offset) => spread(steps.map((step) => offset + step / 10)),
      ),
      { numRuns: 500 },
    );
  });

  test('whatever the order, and scaled by a power of two exactly', () => {
    fc.assert(
      fc.property(
        fc.array(number(1e9), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: -40, max: 40 }),
        (values, k) => {
          const one = typeA({ observations: values });
          expect(typeA({ observations: values.toReversed() })).toEqual(one);
          const plain = output<TypeAOutput>(one);
          const scaled = output<TypeAOutput>(typeA({ observations: values.map((x) => x * 2 ** k) }));
          if (plain.experimentalStandardDeviation > 1e-280 && Math.abs(plain.mean) > 1e-280)
            expect(scaled.experimentalStandardDeviation).toBe(plain.experimentalStandardDeviation * 2 ** k);
        },
      ),
    );
  });

  test('the edges of the doubles', () => {
    const largest = Number.MAX_VALUE;
    expect(typeA({ observations: [largest, -largest] })).toEqual({
      outcome: 'rejected',
      code: 'overflow',
      pointer: '/observations',
    });
    expect(output<TypeAOutput>(typeA({ observations: [largest, largest] })).mean).toBe(largest);
    expect(output<TypeAOutput>(typeA({ observations: [1e100, 1, -1e100] })).mean).toBe(1 / 3);
    expect(output<TypeAOutput>(typeA({ observations: [-0, -0] })).mean).toBe(0);
    // The exact uncertainty is half of the smallest double, and rounds to 0; the observations differ nonetheless.
    const least = {
      experimentalStandardDeviation: 5e-324,
      standardUncertainty: 0,
      degreesOfFreedom: 1,
      method: 'spread',
    };
    expect(typeA({ observations: [0, 5e-324] })).toMatchObject({ output: least });
    expect(typeA({ observations: [0, 5e-324], resolution: 1 })).toMatchObject({ output: least });
    expect(typeA({ observations: [-0, 0] })).toMatchObject({
      output: { standardUncertainty: { undefined: 'zero-spread' } },
    });
    expect(typeA({ observations: [1, 1], resolution: 5e-324 })).toMatchObject({
      output: { standardUncertainty: 0, method: 'resolution' },
    });
  });
});

const components = (largest: number): fc.Arbitrary<CombineComponentsInput['components']> =>
  fc.array(fc.record({ standardUncertainty: number(largest).map(Math.abs), sensitivity: number(largest) }), {
    minLength: 1,
    maxLength: 8,
  });

describe('combine gives the nearest double', () => {
  const contributions = (list: CombineComponentsInput['components']): Rational[] =>
    list.map(({ standardUncertainty, sensitivity = 1 }) =>
      multiply(rationalOfDouble(standardUncertainty), rationalOfDouble(sensitivity)),
    );

  test('without correlation, for numbers of every size', () => {
    fc.assert(
      fc.property(components(1e150), (list) => {
        const { standardUncertainty } = output(combine({ components: list }));
        expect(isNearestRoot(standardUncertainty, sum(contributions(list).map((a) => multiply(a, a))))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('with correlation, cancellation to nothing included', () => {
    fc.assert(
      fc.property(components(1e9), fc.constantFrom(1, 0.999999, 0.5, -0.1, 0), (list, r) => {
        const correlation = list.map((_, i) => list.map((__, j) => (i === j ? 1 : r)));
        const answer = combine({ components: list, correlation });
        if (answer.outcome === 'rejected') {
          expect([answer.code, r, list.length > 10]).toEqual(['not-positive-semidefinite', -0.1, true]);
          return;
        }
        const parts = contributions(list);
        const variance = sum(
          parts.flatMap((a, i) => parts.map((b, j) => multiply(multiply(a, b), rationalOfDouble(i === j ? 1 : r)))),
        );
        expect(compare(variance, rational(0n))).toBeGreaterThanOrEqual(0);
        expect(isNearestRoot(output(answer).standardUncertainty, variance)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever the order of the components', () => {
    fc.assert(
      fc.property(components(1e9), (list) => {
        const { standardUncertainty } = output(combine({ components: list }));
        expect(output(combine({ components: list.toReversed() })).standardUncertainty).toBe(standardUncertainty);
      }),
    );
  });
});

describe('effective degrees of freedom', () => {
  test('the nearest double, and the floor of ten digits', () => {
    const component = fc.record({
      standardUncertainty: fc.oneof(
        fc.integer({ min: 1, max: 9999 }).map((d) => d / 1000),
        fc.constantFrom(1e-90, 1e90),
      ),
      sensitivity: fc.constantFrom(1, -2, 0.3),
      degreesOfFreedom: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1.5, 25.6, 1e13)),
    });
    fc.assert(
      fc.property(fc.array(component, { minLength: 1, maxLength: 7 }), (list) => {
        const squares = list.map(({ standardUncertainty, sensitivity }) => {
          const a = multiply(rationalOfDouble(standardUncertainty), rationalOfDouble(sensitivity));
          return multiply(a, a);
        });
        const fourths = squares.map((w, i) =>
          divide(multiply(w, w), rationalOfDouble(list[i]?.degreesOfFreedom as number)),
        );
        const total = sum(squares);
        const exact = divide(multiply(total, total), sum(fourths));
        const found = output(effectiveDegreesOfFreedom({ components: list }));
        expect(isNearest(found.effectiveDegreesOfFreedom as number, exact)).toBe(true);
        const tenDigits = Number((found.effectiveDegreesOfFreedom as number).toPrecision(10));
        expect(found.degreesOfFreedom).toBe(Math.floor(tenDigits));
      }),
      { numRuns: 500 },
    );
  });

  test('equal components with equal degrees of freedom: 4950 budgets, no degree of freedom lost', () => {
    for (let n = 1; n <= 50; n += 1)
      for (let nu = 1; nu <= 99; nu += 1) {
        const list = Array.from({ length: n }, () => ({ standardUncertainty: 0.3, degreesOfFreedom: nu }));
        expect(output(effectiveDegreesOfFreedom({ components: list })).degreesOfFreedom).toBe(n * nu);
      }
  });
});
