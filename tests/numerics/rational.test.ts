import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitLength, dyadic, powerOfTwo, unitInLastPlace } from '../../conformance/numerics/binary64.ts';
import {
  add,
  compare,
  divide,
  floor,
  multiply,
  rational,
  rationalOfDouble,
  roundHalfEven,
  toDouble,
} from '../../conformance/numerics/rational.ts';
import { integerSquareRoot, squareRoot } from '../../conformance/numerics/square-root.ts';
import { isNearest, isNearestRoot } from './within-half-ulp.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const fraction = fc
  .record({ n: fc.bigInt({ min: -(10n ** 400n), max: 10n ** 400n }), d: fc.bigInt({ min: 1n, max: 10n ** 400n }) })
  .map(({ n, d }) => rational(n, d));

describe('doubles', () => {
  test.each([
    [0, 0n, -1074],
    [1, 1n << 52n, -52],
    [-0.5, -(1n << 52n), -53],
    [5e-324, 1n, -1074],
    [2.2250738585072014e-308, 1n << 52n, -1074],
    [1.7976931348623157e308, (1n << 53n) - 1n, 971],
  ])('%d is %d x 2^%d', (x, mantissa, exponent) => expect(dyadic(x)).toEqual({ mantissa, exponent }));

  test('what is not finite is a bug of the caller', () => {
    for (const x of [NaN, Infinity, -Infinity]) expect(() => dyadic(x)).toThrow(RangeError);
  });

  test('bit lengths and powers of two', () => {
    for (let k = 0; k <= 300; k += 1) {
      expect(bitLength(1n << BigInt(k))).toBe(k + 1);
      expect(bitLength((1n << BigInt(k)) - 1n)).toBe(k);
    }
    for (let k = -1074; k <= 1023; k += 1) expect(powerOfTwo(k)).toBe(Number(`${2 ** k}`));
    expect([1, 1.5, 0.75, 5e-324, 0].map(unitInLastPlace)).toEqual([2 ** -52, 2 ** -52, 2 ** -53, 5e-324, 5e-324]);
  });
});

describe('rationals', () => {
  test('a double and back', () => {
    fc.assert(
      fc.property(finite, (x) => {
        expect(toDouble(rationalOfDouble(x))).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  test('the nearest double of any fraction', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        const x = toDouble(value);
        if (Number.isFinite(x)) expect(isNearest(x, value)).toBe(true);
        else
          expect(
            compare(
              value.numerator < 0n ? rational(-value.numerator, value.denominator) : value,
              rational(2n ** 1024n - 2n ** 970n),
            ),
          ).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('sum, product and quotient of doubles round as IEEE 754 does', () => {
    fc.assert(
      fc.property(finite, finite, (x, y) => {
        const [a, b] = [rationalOfDouble(x), rationalOfDouble(y)];
        expect(toDouble(add(a, b)) + 0).toBe(x + y + 0);
        expect(toDouble(multiply(a, b)) + 0).toBe(x * y + 0);
        if (y !== 0) expect(toDouble(divide(a, b)) + 0).toBe(x / y + 0);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [1n, 2n, 0n, 0n],
    [3n, 2n, 1n, 2n],
    [-1n, 2n, -1n, 0n],
    [-3n, 2n, -2n, -2n],
    [5n, 2n, 2n, 2n],
    [7n, 3n, 2n, 2n],
    [8n, 3n, 2n, 3n],
    [-8n, 3n, -3n, -3n],
    [4n, 2n, 2n, 2n],
  ])('%d/%d: floor %d, half even %d', (n, d, below, nearest) => {
    expect(floor(rational(n, d))).toBe(below);
    expect(roundHalfEven(rational(n, d))).toBe(nearest);
  });
});

describe('square roots', () => {
  test('of integers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (n) => {
        const root = integerSquareRoot(n);
        expect(root * root <= n && n < (root + 1n) ** 2n).toBe(true);
      }),
    );
  });

  test('of doubles as IEEE 754 rounds them', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(squareRoot(rationalOfDouble(x))).toBe(Math.sqrt(x));
      }),
      { numRuns: 1000 },
    );
  });

  test('of fractions, the nearest double', () => {
    fc.assert(
      fc.property(
        fraction.filter(({ numerator }) => numerator > 0n),
        (value) => {
          expect(isNearestRoot(squareRoot(value), value)).toBe(true);
        },
      ),
    );
  });
});
