import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { betaProbability } from '../../conformance/numerics/beta-probability.ts';
import { families, testedPairs } from '../../conformance/standards/classification/draft/arbitraries/comparisons.ts';
import { twoLowerTails } from '../../conformance/standards/classification/draft/binomial-half.ts';
import { mcnemar } from '../../conformance/standards/classification/draft/reference/mcnemar.ts';
import { minimumDetectableDifference } from '../../conformance/standards/classification/draft/reference/minimum-detectable-difference.ts';
import { severalComparisons } from '../../conformance/standards/classification/draft/reference/several-comparisons.ts';
import { pairedDifference } from '../../conformance/standards/uncertainty/draft/reference/paired-difference.ts';
import { sampleSize } from '../../conformance/standards/uncertainty/draft/reference/sample-size.ts';
import type {
  McnemarInput,
  McnemarOutput,
  SeveralComparisonsInput,
  SeveralComparisonsOutput,
} from '../../schemas/classification/draft/generated/types.ts';

const testOf = (input: McnemarInput): McnemarOutput => {
  const answer = mcnemar(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no result');
  return answer.output;
};

const adjusted = (input: SeveralComparisonsInput): SeveralComparisonsOutput => {
  const answer = severalComparisons(input);
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no result');
  return answer.output;
};

describe("McNemar's test", () => {
  test('keeps its p value and turns its difference when the classifiers change places', () => {
    fc.assert(
      fc.property(testedPairs, (input) => {
        const one = testOf(input);
        const other = testOf({ ...input, onlyFirst: input.onlySecond, onlySecond: input.onlyFirst });
        expect(other.pValue).toBe(one.pValue);
        expect(other.standardUncertainty).toEqual(one.standardUncertainty);
        if (one.difference !== undefined) expect((other.difference ?? NaN) + one.difference).toBe(0);
      }),
    );
  });

  test('has a mid-p value between half of the exact one and the exact one', () => {
    fc.assert(
      fc.property(testedPairs, (input) => {
        const exact = testOf({ ...input, conventions: { test: 'exact' } }).pValue as number;
        const midP = testOf({ ...input, conventions: { test: 'mid-p' } }).pValue as number;
        expect(midP).toBeLessThanOrEqual(exact);
        expect(midP).toBeGreaterThanOrEqual(exact / 2);
      }),
    );
  });

  test('has the difference and the uncertainty that the paired scores have', () => {
    const scores = (both: number, first: number, second: number, neither: number) => ({
      first: { scores: [...Array<number>(both + first).fill(1), ...Array<number>(second + neither).fill(0)] },
      second: {
        scores: [
          ...Array<number>(both).fill(1),
          ...Array<number>(first).fill(0),
          ...Array<number>(second).fill(1),
          ...Array<number>(neither).fill(0),
        ],
      },
    });
    const cell = fc.nat(30);
    fc.assert(
      fc.property(cell, cell, cell, cell, (both, first, second, neither) => {
        const items = both + first + second + neither;
        fc.pre(items > 1);
        const { difference, standardUncertainty } = testOf({ onlyFirst: first, onlySecond: second, items });
        const paired = pairedDifference(scores(both, first, second, neither));
        expect(paired).toMatchObject({ output: { meanDifference: difference, standardUncertainty } });
      }),
    );
  });

  test('goes over from fractions to the beta function without a step', () => {
    for (const [n, m] of [
      [2000, 1000],
      [2000, 900],
      [1999, 800],
      [1800, 300],
      [1500, 0],
    ] as const) {
      const exact = twoLowerTails(n, m, m);
      const beta = 2 * betaProbability(0.5, n - m, m + 1).value;
      expect(Math.abs(beta - exact)).toBeLessThanOrEqual(1e-13 * exact);
    }
  });

  // 2 I_½(n - m, m + 1) by mpmath 1.2.1 at 40 digits.
  test.each([
    [1000, 1200, 2.1817026407914711e-5],
    [500, 1700, 3.7589877087448308e-152],
  ])('%d against %d', (onlyFirst, onlySecond, pValue) => {
    const got = testOf({ onlyFirst, onlySecond, conventions: { test: 'exact' } }).pValue as number;
    expect(Math.abs(got - pValue)).toBeLessThanOrEqual(1e-13 * pValue);
  });

  test('answers for the largest counts', () => {
    const input = { onlyFirst: 1_000_000_000, onlySecond: 999_900_000 };
    expect(testOf({ ...input, conventions: { test: 'exact' } }).pValue).toBeCloseTo(0.0253451219, 8);
    expect(testOf({ ...input, conventions: { test: 'mid-p' } }).pValue).toBeCloseTo(0.0253436575, 8);
  });
});

describe('several comparisons', () => {
  test('keep the order of the p values, and follow their permutation', () => {
    fc.assert(
      fc.property(families, (input) => {
        const { comparisons } = adjusted(input);
        const turned = adjusted({ ...input, pValues: input.pValues.toReversed() }).comparisons;
        expect(turned).toEqual(comparisons.toReversed());
        for (const [i, p] of input.pValues.entries())
          for (const [j, q] of input.pValues.entries())
            if (p <= q) expect(comparisons[i]?.adjusted).toBeLessThanOrEqual(comparisons[j]?.adjusted ?? NaN);
      }),
      { numRuns: 60 },
    );
  });

  test("by Holm's method are never adjusted to more than by Bonferroni's, nor to less than they are", () => {
    fc.assert(
      fc.property(families, (input) => {
        const holm = adjusted({ ...input, conventions: { adjustment: 'holm' } });
        const bonferroni = adjusted({ ...input, conventions: { adjustment: 'bonferroni' } });
        expect(holm.rejections).toBeGreaterThanOrEqual(bonferroni.rejections);
        for (const [i, p] of input.pValues.entries()) {
          expect(holm.comparisons[i]?.adjusted).toBeLessThanOrEqual(bonferroni.comparisons[i]?.adjusted ?? NaN);
          expect(holm.comparisons[i]?.adjusted).toBeGreaterThanOrEqual(p);
        }
      }),
    );
  });

  test('a single one is left as it is', () => {
    expect(adjusted({ pValues: [0.05] })).toMatchObject({
      comparisons: [{ adjusted: 0.05, isRejected: true }],
      rejections: 1,
    });
  });
});

describe('minimum detectable difference', () => {
  test('is the one of a standard deviation and a size where the basis is paired', () => {
    // The root of 0.09 is 0.3, exactly.
    const planned = sampleSize({ method: 'detectable-difference', standardDeviation: 0.3, size: 500 });
    const paired = minimumDetectableDifference({ basis: 'paired', discordantShare: 0.09, items: 500 });
    if (planned.outcome !== 'result' || isUndefined(planned.output)) throw new Error('no size');
    expect(paired).toMatchObject({ output: { value: planned.output.attained, significance: 0.05, power: 0.8 } });
  });

  test('is possible where it is all of the discordant share', () => {
    const at = (discordantShare: number) =>
      minimumDetectableDifference({ basis: 'paired', discordantShare, items: 1, significance: 0.5, power: 0.5 });
    // The factor is 0.6745, so that a share above its square suffices.
    expect(at(0.5)).toMatchObject({ output: { standardUncertainty: Math.SQRT1_2 } });
    expect(at(0.4)).toMatchObject({ output: { value: { undefined: 'not-detectable' } } });
  });

  test('does not exist without spread', () => {
    const none = { undefined: 'zero-spread' };
    expect(minimumDetectableDifference({ basis: 'paired', discordantShare: 0, items: 9 })).toMatchObject({
      output: { value: none, standardUncertainty: none },
    });
  });
});
