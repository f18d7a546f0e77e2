import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addBalls,
  type Ball,
  ballOfDouble,
  ballOfInteger,
  divideBalls,
  isExact,
  multiplyBalls,
  roundedBall,
  signOf,
  squareRootBall,
  subtractBalls,
} from '../../conformance/numerics/ball.ts';
import {
  arcTangentBall,
  exponentialBall,
  logarithmBall,
  piBall,
  powerBall,
  sineAndCosine,
} from '../../conformance/numerics/ball-functions.ts';
import { decimalToRational, parseDecimal } from '../../conformance/numerics/decimal.ts';
import { absolute, compare, multiply, type Rational, rational, subtract } from '../../conformance/numerics/rational.ts';

/** Made by tests/oracles/elementary.py with mpmath; how is written at its top. */
const { rows } = JSON.parse(readFileSync(new URL('../oracles/tables/elementary.json', import.meta.url), 'utf8')) as {
  readonly rows: readonly (readonly [string, number, string])[];
};

const FUNCTIONS: Readonly<Record<string, (a: Ball, precision: number) => Ball>> = {
  exp: exponentialBall,
  log: logarithmBall,
  sin: (a, precision) => sineAndCosine(a, precision)[0],
  cos: (a, precision) => sineAndCosine(a, precision)[1],
  atan: arcTangentBall,
  sqrt: squareRootBall,
};

const scaled = (n: bigint, exponent: number): Rational =>
  exponent >= 0 ? rational(n << BigInt(exponent)) : rational(n, 1n << BigInt(-exponent));

/** Whether a number known to 40 digits may lie in a ball. */
function holds({ middle, exponent, radius }: Ball, digits: string): boolean {
  const decimal = parseDecimal(digits.replace('e+', 'e'));
  if (decimal === undefined) throw new Error(`no decimal: ${digits}`);
  const value = decimalToRational(decimal);
  const slack = multiply(absolute(value), rational(1n, 10n ** 39n));
  const off = subtract(absolute(subtract(value, scaled(middle, exponent))), slack);
  return compare(off, scaled(radius, exponent)) <= 0;
}

describe('elementary functions hold the value, and round to the nearest double, for arguments of every size', () => {
  test.each(Object.keys(FUNCTIONS))('%s', (name) => {
    const own = rows.filter(([of]) => of === name);
    expect(own.length).toBeGreaterThan(90);
    const wrong = own.filter(([, x, value]) => {
      const ball = FUNCTIONS[name]?.(ballOfDouble(x), 256) as Ball;
      return !holds(ball, value) || roundedBall(ball) !== Number(value);
    });
    expect(wrong).toEqual([]);
  });

  test('with few bits they still hold it', () => {
    const wrong = rows.filter(([name, x, value]) => !holds(FUNCTIONS[name]?.(ballOfDouble(x), 64) as Ball, value));
    expect(wrong).toEqual([]);
  });
});

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((x) => Math.abs(x) > 1e-3);
const precision = fc.constantFrom(64, 96, 200);

/** A number as a ball that is wide on purpose. */
const wide = fc.record({ x: number, bits: fc.integer({ min: 1, max: 40 }) }).map(({ x, bits }) => {
  const ball = ballOfDouble(x);
  return { ...ball, radius: BigInt(bits) };
});

const mayBeZero = (a: Ball): boolean => signOf(a) === 0 || signOf(a) === undefined;

test('identities hold for every number in wide balls', () => {
  fc.assert(
    fc.property(wide, wide, precision, (a, b, p) => {
      expect(mayBeZero(subtractBalls(addBalls(a, b, p), addBalls(b, a, p), p))).toBe(true);
      const square = multiplyBalls(addBalls(a, b, p), subtractBalls(a, b, p), p);
      const squares = subtractBalls(multiplyBalls(a, a, p), multiplyBalls(b, b, p), p);
      expect(mayBeZero(subtractBalls(square, squares, p))).toBe(true);
      const [s, c] = sineAndCosine(a, p);
      const one = addBalls(multiplyBalls(s, s, p), multiplyBalls(c, c, p), p);
      expect(mayBeZero(subtractBalls(one, ballOfInteger(1n), p))).toBe(true);
      if (signOf(b) !== undefined && signOf(b) !== 0) {
        const quotient = divideBalls(a, b, p);
        expect(mayBeZero(subtractBalls(multiplyBalls(quotient, b, p), a, p))).toBe(true);
        expect(
          mayBeZero(subtractBalls(powerBall(b, -2n, p), powerBall(divideBalls(ballOfInteger(1n), b, p), 2n, p), p)),
        ).toBe(true);
      }
      if (signOf(a) === 1) {
        expect(mayBeZero(subtractBalls(exponentialBall(logarithmBall(a, p), p), a, p))).toBe(true);
        const root = squareRootBall(a, p);
        expect(mayBeZero(subtractBalls(multiplyBalls(root, root, p), a, p))).toBe(true);
      }
      const angle = arcTangentBall(a, p);
      const [sine, cosine] = sineAndCosine(angle, p);
      expect(mayBeZero(subtractBalls(sine, multiplyBalls(a, cosine, p), p))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what is exact stays so', () => {
  const third = divideBalls(ballOfInteger(1n), ballOfInteger(3n), 128);
  expect(isExact(third)).toBe(false);
  expect(isExact(divideBalls(ballOfInteger(6n), ballOfInteger(3n), 128))).toBe(true);
  expect(squareRootBall(ballOfInteger(9n), 128)).toMatchObject({ radius: 0n });
  expect(roundedBall(piBall(128))).toBe(Math.PI);
  expect(logarithmBall(ballOfInteger(1n), 128)).toEqual({ middle: 0n, exponent: 0, radius: 0n });
  // A ball about the middle of two doubles does not round; one beyond the largest double is infinite.
  const half = addBalls(ballOfInteger(1n), ballOfDouble(2 ** -53), 128);
  expect(roundedBall(half)).toBe(1);
  expect(roundedBall({ ...half, radius: 1n })).toBe(undefined);
  expect(roundedBall({ middle: -1n, exponent: 1024, radius: 0n })).toBe(-Infinity);
});
