import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { rejected, result, undefinedBecause } from '../../conformance/contract/operation.ts';
import { compareDraws } from '../../conformance/runner/compare-draws.ts';
import { holm } from '../../conformance/runner/holm.ts';
import { rankSumProbability } from '../../conformance/runner/rank-sum.ts';

const upTo = (n: number, from = 1): number[] => Array.from({ length: n }, (_, i) => from + i);

describe('the probability of two samples of one distribution', () => {
  test.each<readonly [readonly number[], readonly number[], number]>([
    // All 6 ways of choosing 2 of the ranks 1 to 4 have the sums 3, 4, 5, 5, 6, 7.
    [[1, 2], [3, 4], 2 / 6],
    [[3, 4], [1, 2], 2 / 6],
    [[1, 3], [2, 4], 4 / 6],
    [[1, 4], [2, 3], 1],
    [[2, 3], [1, 4], 1],
    [[1, 2, 3], [4, 5, 6], 2 / 20],
    [[1, 2, 4], [3, 5, 6], 4 / 20],
    [upTo(10), upTo(10, 11), 2 / 184_756],
    // Unequal sizes: one of 4 at an end, from either side.
    [[9], [1, 2, 3], 2 / 4],
    [[2.5], [1, 2, 3], 1],
    // Ties share a mean rank: 1.5 twice of three is as far off as 3 once.
    [[1, 1], [2], 1 / 3],
    [[1], [1], 1],
    [[1, 1, 2], [1, 2, 2], 1],
    [[0, 0, 0], [0, 0, 1], 1],
    [[-0, 0], [0, 1], 1],
    // Values that do not exist are largest, and tie with one another.
    [[Infinity, Infinity], [1, 2], 2 / 6],
    [[Infinity, 1], [Infinity, 2], 1],
  ])('%j and %j is %d', (first, second, probability) => {
    expect(rankSumProbability(first, second)).toBe(probability);
  });

  test('is the same whichever comes first, and does not change with what keeps the order', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const probability = rankSumProbability(first, second);
        const cubed = (some: readonly number[]): number[] => some.map((one) => one ** 3 - 5);
        return (
          Math.abs(rankSumProbability(second, first) - probability) < 1e-15 &&
          rankSumProbability(cubed(first), cubed(second)) === probability &&
          probability > 0 &&
          probability <= 1
        );
      }),
    );
  });

  test('is at most p with a probability of at most p', () => {
    const draws = fc.sample(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      400,
    );
    const probabilities = draws.map((all) => rankSumProbability(all.slice(0, 6), all.slice(6)));
    for (const level of [0.01, 0.05, 0.2])
      expect(probabilities.filter((p) => p <= level).length / draws.length).toBeLessThan(
        level + 4 * Math.sqrt(level / draws.length),
      );
  });
});

describe("Holm's procedure", () => {
  test.each<readonly [readonly number[], readonly number[]]>([
    [[], []],
    [[0.05], [0]],
    [[0.051], []],
    // Thresholds at 0.06: 0.02, 0.03, 0.06.
    [
      [0.02, 0.03, 0.06],
      [0, 1, 2],
    ],
    [
      [0.06, 0.03, 0.02],
      [2, 1, 0],
    ],
    [[0.0201, 0.021, 0.022], []],
    [[0.5, 0.02, 0.0301], [1]],
    [[0.02, 0.031, 0.05], [0]],
  ])('rejects of %j those at %j', (probabilities, places) => {
    expect(holm(probabilities, probabilities.length === 1 ? 0.05 : 0.06)).toEqual(places);
  });

  test('takes equal ones in their order', () => {
    expect(holm([0.01, 0.01], 0.05)).toEqual([0, 1]);
  });
});

describe('answers that are drawn', () => {
  const of = (...outputs: readonly Json[]) => outputs.map((output) => result(output));

  test('are compared member by member', () => {
    const compared = compareDraws(
      of({ y: 1, of: [{ u: 5 }] }, { y: 2, of: [{ u: 6 }] }),
      of({ y: 3, of: [{ u: 5 }] }, { y: 4, of: [{ u: 6 }] }),
    );
    expect(compared).toEqual([
      { at: '/y', probability: 2 / 6, got: [1, 2], expected: [3, 4] },
      { at: '/of/0/u', probability: 1, got: [5, 6], expected: [5, 6] },
    ]);
  });

  test('of members with odd names are found', () => {
    expect(compareDraws(of({ 'a/b~c': 1 }), of({ 'a/b~c': 2 }))).toEqual([
      { at: '/a~1b~0c', probability: 1, got: [1], expected: [2] },
    ]);
    expect(compareDraws(of(1), of(2))).toEqual([{ at: '', probability: 1, got: [1], expected: [2] }]);
  });

  test('that are no numbers, or not there, or no answers, count as the largest', () => {
    const [compared] = compareDraws(
      [
        ...of({ y: 'a' }, {}, { y: NaN }, { y: null }),
        rejected('no'),
        undefinedBecause('none'),
        { outcome: 'crash', because: { en: '', zh: '' } },
        ...of({ y: 7 }),
      ],
      of({ y: 1 }),
    );
    expect(compared?.got).toEqual([...Array.from({ length: 7 }, () => Infinity), 7]);
  });

  test('that are texts are the same or not', () => {
    expect(compareDraws(of({ kind: 'a', none: null }, { kind: 'b' }), of({ kind: 'a', none: null }))).toMatchObject([
      { at: '/kind', got: [0, Infinity], expected: [0] },
      { at: '/none', got: [0, Infinity], expected: [0] },
    ]);
  });

  test('are compared with the first value of the reference, and not at all where it has none', () => {
    expect(compareDraws(of({ y: 1 }), [undefinedBecause('none'), ...of({ y: 2 })])).toEqual([
      { at: '/y', probability: 2 / 3, got: [1], expected: [Infinity, 2] },
    ]);
    expect(compareDraws(of({ y: 1 }), [undefinedBecause('none'), rejected('no')])).toEqual([]);
  });
});
