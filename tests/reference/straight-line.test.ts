import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  divide,
  multiply,
  ONE,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  ZERO,
} from '../../conformance/numerics/rational.ts';
import { straightLine } from '../../conformance/standards/uncertainty/draft/reference/straight-line.ts';
import type { StraightLineInput, StraightLineOutput } from '../../schemas/uncertainty/draft/generated/types.ts';
import { isNearest, isNearestRoot } from '../numerics/within-half-ulp.ts';

const fitted = (input: StraightLineInput): StraightLineOutput => {
  const answer = straightLine(input);
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as StraightLineOutput;
};

const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);
const square = (x: Rational): Rational => multiply(x, x);

const number = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }).map((digits) => digits / 100),
  fc.maxSafeInteger().map((integer) => integer / 2 ** 20),
  fc.constantFrom(1e12, 0.1, 0),
);
const uncertainty = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((digits) => digits / 100),
  fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((integer) => integer / 2 ** 30),
);

const lines = (weighted: boolean): fc.Arbitrary<StraightLineInput> =>
  fc.record({
    points: fc
      .array(fc.record({ x: number, y: number, standardUncertainty: uncertainty }), { minLength: 3, maxLength: 6 })
      .filter((points) => points.some(({ x }) => x !== points[0]?.x))
      .map((points) => (weighted ? points : points.map(({ x, y }) => ({ x, y })))),
    at: number,
  });

/** About the weighted means, not by the sums of the reference. */
function nearest({ points, at = 0 }: StraightLineInput): void {
  const found = fitted({ points, at });
  const weights = points.map(({ standardUncertainty: u }) =>
    u === undefined ? ONE : divide(ONE, square(rationalOfDouble(u))),
  );
  const coordinates = points.map(({ x, y }, index) => ({
    x: rationalOfDouble(x),
    y: rationalOfDouble(y),
    w: weights[index] as Rational,
  }));
  const total = sum(weights);
  const xMean = divide(sum(coordinates.map(({ x, w }) => multiply(w, x))), total);
  const yMean = divide(sum(coordinates.map(({ y, w }) => multiply(w, y))), total);
  const spread = sum(coordinates.map(({ x, w }) => multiply(w, square(subtract(x, xMean)))));
  const products = coordinates.map(({ x, y, w }) => multiply(w, multiply(subtract(x, xMean), subtract(y, yMean))));
  const slope = divide(sum(products), spread);
  const line = (x: Rational): Rational => add(yMean, multiply(slope, subtract(x, xMean)));
  const squares = sum(coordinates.map(({ x, y, w }) => multiply(w, square(subtract(y, line(x))))));
  const variance = found.method === 'weighted' ? ONE : divide(squares, rational(BigInt(points.length - 2)));
  const varianceAt = (x: Rational): Rational =>
    multiply(variance, add(divide(ONE, total), divide(square(subtract(x, xMean)), spread)));
  expect(isNearest(found.intercept, line(ZERO))).toBe(true);
  expect(isNearest(found.slope, slope)).toBe(true);
  if (found.chiSquared !== undefined) expect(isNearest(found.chiSquared, squares)).toBe(true);
  else expect(isNearestRoot(found.residualStandardDeviation as number, variance)).toBe(true);
  expect(isNearest(found.prediction?.value as number, line(rationalOfDouble(at)))).toBe(true);
  if ('undefined' in found.uncertainties) return;
  expect(isNearestRoot(found.uncertainties.ofIntercept, varianceAt(ZERO))).toBe(true);
  expect(isNearestRoot(found.uncertainties.ofSlope, divide(variance, spread))).toBe(true);
  const covariance = divide(multiply(variance, xMean), spread);
  expect(isNearest(-found.uncertainties.covariance, covariance)).toBe(true);
  expect(isNearestRoot(found.prediction?.standardUncertainty as number, varianceAt(rationalOfDouble(at)))).toBe(true);
}

test('every number is the nearest double to what the definitions give exactly', () => {
  fc.assert(fc.property(lines(false), nearest), { numRuns: 25 });
  fc.assert(fc.property(lines(true), nearest), { numRuns: 25 });
});

test('whatever the order of the points, and the same for points twice as weights by half the variance', () => {
  fc.assert(
    fc.property(lines(true), (input) => {
      const plain = fitted(input);
      expect(fitted({ ...input, points: input.points.toReversed() })).toEqual(plain);
      const twice = fitted({ ...input, points: [...input.points, ...input.points] });
      expect(twice.slope).toBe(plain.slope);
      expect(twice.intercept).toBe(plain.intercept);
      expect(twice.chiSquared).toBe(2 * (plain.chiSquared as number));
    }),
    { numRuns: 50 },
  );
});

test('a thousand points with a thousand different uncertainties', () => {
  const points = Array.from({ length: 1000 }, (_, i) => ({ x: i / 7, y: 3 + i / 3, standardUncertainty: 1 / (i + 3) }));
  const { slope, chiSquared } = fitted({ points });
  expect(slope).toBeCloseTo(7 / 3, 12);
  expect(chiSquared).toBeLessThan(1e-15);
});

test('what is beyond the doubles is rejected', () => {
  const points = [
    { x: 0, y: 1e308 },
    { x: 1e-10, y: -1e308 },
    { x: 2e-10, y: 1e308 },
    { x: 3e-10, y: -1e308 },
  ];
  expect(straightLine({ points })).toEqual({ outcome: 'rejected', code: 'overflow', pointer: '/points' });
});
