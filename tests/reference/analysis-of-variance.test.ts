import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../conformance/contract/operation.ts';
import { fourthRoot } from '../../conformance/numerics/fourth-root.ts';
import {
  add,
  divide,
  multiply,
  rational,
  type Rational,
  rationalOfDouble,
  subtract,
  ZERO,
} from '../../conformance/numerics/rational.ts';
import { analysisOfVariance } from '../../conformance/standards/uncertainty/draft/reference/analysis-of-variance.ts';
import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../schemas/uncertainty/draft/generated/types.ts';
import { isNearest, isNearestRoot } from '../numerics/within-half-ulp.ts';

type Groups = readonly (readonly number[])[];

const analysed = (groups: Groups, rest: Partial<AnalysisOfVarianceInput> = {}): AnalysisOfVarianceOutput => {
  const answer: Answer<AnalysisOfVarianceOutput> = analysisOfVariance({
    groups,
    ...rest,
  });
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as AnalysisOfVarianceOutput;
};

const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);
const count = (n: number): Rational => rational(BigInt(n));
const square = (x: Rational): Rational => multiply(x, x);
const mean = (values: readonly Rational[]): Rational => divide(sum(values), count(values.length));

const groups: fc.Arbitrary<number[][]> = fc
  .array(
    fc.array(
      fc.oneof(
        fc.integer({ min: -999, max: 999 }).map((d) => d / 100),
        fc.constantFrom(1e9, -1e9, 0.1, 1e-30),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .filter((list) => list.some(({ length }) => length > 1));

test('mean squares and components are the nearest doubles to what the definitions give exactly', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const exact = list.map((group) => group.map(rationalOfDouble));
      const all = exact.flat();
      const n = all.length;
      const between = divide(
        sum(exact.map((group) => multiply(count(group.length), square(subtract(mean(group), mean(all)))))),
        count(list.length - 1),
      );
      const within = divide(
        sum(exact.flatMap((group) => group.map((x) => square(subtract(x, mean(group)))))),
        count(n - list.length),
      );
      const found = analysed(list, { negativeComponent: 'report' });
      expect(isNearest(found.grandMean, mean(all))).toBe(true);
      expect(isNearest(found.meanSquareBetween, between)).toBe(true);
      expect(isNearest(found.meanSquareWithin, within)).toBe(true);
      expect(isNearestRoot(found.repeatabilityStandardDeviation, within)).toBe(true);
      const size = divide(
        subtract(count(n), divide(sum(list.map(({ length }) => count(length * length))), count(n))),
        count(list.length - 1),
      );
      expect(isNearest(found.betweenGroupsVariance, divide(subtract(between, within), size))).toBe(true);
      const pooled = analysed(list, { meanUncertainty: 'pooled' }).standardUncertainty;
      const variance = divide(sum(all.map((x) => square(subtract(x, mean(all))))), count(n * (n - 1)));
      if (typeof pooled === 'number') expect(isNearestRoot(pooled, variance)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('whatever the order of groups and observations, and scaled by a power of two exactly', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: -30, max: 30 }), (list, k) => {
      const plain = analysed(list);
      expect(analysed(list.map((group) => group.toReversed()).toReversed())).toEqual(plain);
      const scaled = analysed(list.map((group) => group.map((x) => x * 2 ** k)));
      expect(scaled.fRatio).toEqual(plain.fRatio);
      expect(scaled.pValue).toEqual(plain.pValue);
      expect(scaled.meanSquareWithin).toBe(plain.meanSquareWithin * 4 ** k);
    }),
    { numRuns: 100 },
  );
});

test('a p value far out, and the edges of the doubles', () => {
  // With one and two degrees of freedom p = I_v(1, 1/2) = 1 - sqrt(1 - v), v/2 where v = 2/(2 + F) is small.
  const { pValue, fRatio } = analysed([
    [0, 1e-60],
    [1e60, 1e60],
  ]);
  expect((fRatio as number) / 4e240).toBeCloseTo(1, 14);
  expect((pValue as number) / 2.5e-241).toBeCloseTo(1, 13);
  expect(analysed([[0, 5e-324], [0]]).meanSquareWithin).toBe(0);
  expect(analysisOfVariance({ groups: [[1e200, -1e200], [0]] })).toEqual({
    outcome: 'rejected',
    code: 'overflow',
    pointer: '/groups',
  });
});

test('the fourth root is the nearest double', () => {
  expect(fourthRoot(ZERO)).toBe(0);
  expect(fourthRoot(rational(16n, 81n))).toBe(2 / 3);
  expect(fourthRoot(rational(2n))).toBe(1.189207115002721);
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      const exact = rationalOfDouble(x);
      expect(isNearestRoot(fourthRoot(square(exact)), exact)).toBe(true);
    }),
  );
});
