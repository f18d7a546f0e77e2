import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../conformance/contract/operation.ts';
import {
  add,
  divide,
  multiply,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
} from '../../conformance/numerics/rational.ts';
import { typeB } from '../../conformance/standards/uncertainty/draft/reference/type-b.ts';
import type { TypeBInput, TypeBOutput } from '../../schemas/uncertainty/draft/generated/types.ts';
import { isNearest, isNearestRoot } from '../numerics/within-half-ulp.ts';

/** The output of an answer that has one. */
function output(answer: Answer<TypeBOutput>): TypeBOutput {
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as TypeBOutput;
}

const square = (x: Rational): Rational => multiply(x, x);
const ofAnySize = fc.double({ min: Number.MIN_VALUE, max: 1e307, noNaN: true });
const shapes = fc.double({ min: 0, max: 1, noNaN: true });

/** The squares of the divisors, as the clause prints them. */
const SQUARES = {
  rectangular: () => rational(3n),
  triangular: () => rational(6n),
  arcsine: () => rational(2n),
  trapezoidal: (shape: number) => divide(rational(6n), add(ONE, square(rationalOfDouble(shape)))),
} as const;

describe('type-b gives the nearest doubles', () => {
  test.each(['rectangular', 'triangular', 'arcsine', 'trapezoidal'] as const)('%s, of every half-width', (name) => {
    fc.assert(
      fc.property(ofAnySize, shapes, (halfWidth, shape) => {
        const divisor = SQUARES[name](shape);
        const found = output(typeB({ distribution: name, halfWidth, shape }));
        expect(found.halfWidth).toBe(halfWidth);
        expect(isNearestRoot(found.divisor, divisor)).toBe(true);
        expect(isNearestRoot(found.standardUncertainty, divide(square(rationalOfDouble(halfWidth)), divisor))).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('between any limits', () => {
    const limit = fc.double({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE, noNaN: true });
    fc.assert(
      fc.property(limit, limit, limit, (a, b, c) => {
        const [lower = 0, estimate = 0, upper = 0] = [a, b, c].toSorted((x, y) => x - y);
        fc.pre(lower < upper);
        const [low, high] = [rationalOfDouble(lower), rationalOfDouble(upper)];
        const middle = divide(add(low, high), rational(2n));
        const found = output(typeB({ distribution: 'rectangular', lower, upper, estimate }));
        expect(isNearest(found.halfWidth ?? NaN, divide(subtract(high, low), rational(2n)))).toBe(true);
        expect(isNearest(found.midpoint ?? NaN, middle)).toBe(true);
        expect(isNearest(found.estimateCorrection ?? NaN, subtract(middle, rationalOfDouble(estimate)))).toBe(true);
        expect(isNearestRoot(found.standardUncertainty, divide(square(subtract(high, low)), rational(12n)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of a certificate with a factor, and of a judgement', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 1e-150, max: 0.7, noNaN: true }),
        (expandedUncertainty, coverageFactor, relativeUncertainty) => {
          const found = output(
            typeB({ distribution: 'certificate', expandedUncertainty, coverageFactor, relativeUncertainty }),
          );
          const exactly = divide(rationalOfDouble(expandedUncertainty), rationalOfDouble(coverageFactor));
          expect(isNearest(found.standardUncertainty, exactly)).toBe(true);
          const freedom = divide(rational(1n, 2n), square(rationalOfDouble(relativeUncertainty)));
          expect(isNearest(found.degreesOfFreedom as number, freedom)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a resolution and the limits half of it away are one', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (resolution) => {
      const { standardUncertainty, halfWidth } = output(typeB({ distribution: 'rectangular', resolution }));
      const limits = { lower: -resolution / 2, upper: resolution / 2 };
      expect(output(typeB({ distribution: 'rectangular', ...limits }))).toMatchObject({
        standardUncertainty,
        halfWidth,
        midpoint: 0,
      });
    }),
  );
});

test('a shape of 0 is a triangle, a shape of 1 a rectangle, and the more top the larger', () => {
  const u = (shape: number): number =>
    output(typeB({ distribution: 'trapezoidal', halfWidth: 1, shape })).standardUncertainty;
  expect(u(0)).toBe(output(typeB({ distribution: 'triangular', halfWidth: 1 })).standardUncertainty);
  expect(u(1)).toBe(output(typeB({ distribution: 'rectangular', halfWidth: 1 })).standardUncertainty);
  fc.assert(fc.property(shapes, shapes, (a, b) => u(Math.min(a, b)) <= u(Math.max(a, b))));
});

const rejection = (code: string): object => ({ outcome: 'rejected', code });

test.each<[string, TypeBInput, object]>([
  [
    'limits at the ends of the doubles',
    { distribution: 'rectangular', lower: -Number.MAX_VALUE, upper: Number.MAX_VALUE },
    { output: { halfWidth: Number.MAX_VALUE, midpoint: 0 } },
  ],
  [
    'a half-width that is half of the smallest double',
    { distribution: 'rectangular', lower: 0, upper: 5e-324 },
    { output: { halfWidth: 0, midpoint: 0, standardUncertainty: 0 } },
  ],
  [
    'a probability next to zero',
    { distribution: 'normal', halfWidth: 1, coverageProbability: 5e-324 },
    rejection('overflow'),
  ],
  [
    'a factor that rounds to zero',
    { distribution: 'certificate', expandedUncertainty: 1, basis: 'triangular', coverageProbability: 5e-324 },
    rejection('overflow'),
  ],
  [
    'the last double below the bound',
    { distribution: 'rectangular', halfWidth: 1, relativeUncertainty: 0.7071067811865475 },
    { output: { degreesOfFreedom: 1.0000000000000002 } },
  ],
  [
    'the first double above the bound',
    { distribution: 'rectangular', halfWidth: 1, relativeUncertainty: 0.7071067811865476 },
    { output: { degreesOfFreedom: { undefined: 'out-of-validity' } } },
  ],
  [
    'a certainty beyond the doubles',
    { distribution: 'rectangular', halfWidth: 1, relativeUncertainty: 1e-170 },
    { output: { degreesOfFreedom: 'infinite' } },
  ],
  [
    'degrees of freedom that a quantity between limits does not use',
    { distribution: 'rectangular', halfWidth: 1, degreesOfFreedom: 9, relativeUncertainty: 0.25 },
    { output: { degreesOfFreedom: 8 } },
  ],
])('%s', (_, input, answer) => {
  expect(typeB(input)).toMatchObject(answer);
});
