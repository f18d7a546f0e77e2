import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortScores } from '../../conformance/standards/classification/draft/ranking/sort-scores.ts';

/** More than the sort of the engine is left with. */
const MANY = 6000;

const bits = (scores: Float64Array): readonly bigint[] => [...new BigUint64Array(scores.buffer)];
const sorted = (scores: Float64Array): Float64Array => scores.slice().sort();

/** Numbers of a kind, as many as are asked for, from a few that fast-check draws. */
const lists = fc
  .tuple(
    fc.constantFrom('any', 'shares', 'neighbours', 'ties', 'extremes'),
    fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 50 }),
    fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  )
  .map(([kind, drawn, seed]) => {
    let state = seed;
    const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const some = (): number => drawn[Math.floor(next() * drawn.length)] as number;
    const one: Readonly<Record<string, () => number>> = {
      any: () => some() * (next() - 0.5),
      shares: next,
      neighbours: () => 0.7 + Math.floor(next() * 9) * Number.EPSILON,
      ties: () => Math.round(next() * 4) / 4 - 0.5,
      extremes: () =>
        [0, -0, Infinity, -Infinity, 5e-324, -5e-324, 1.7976931348623157e308, some()][Math.floor(next() * 8)] as number,
    };
    return Float64Array.from({ length: MANY }, one[kind] as () => number).map((x) => (Number.isNaN(x) ? 0 : x));
  });

describe('sorting scores', () => {
  it('gives the order that comparing gives, to the bit', () => {
    fc.assert(
      fc.property(lists, (scores) => {
        const mine = scores.slice();
        sortScores(mine);
        expect(bits(mine)).toEqual(bits(sorted(scores)));
      }),
      { numRuns: 60 },
    );
  });

  it('takes a part of a buffer and leaves the rest', () => {
    const whole = Float64Array.from({ length: MANY + 2 }, (_, i) => MANY - i);
    sortScores(whole.subarray(1, MANY + 1));
    expect([whole[0], whole[1], whole[MANY], whole[MANY + 1]]).toEqual([MANY, 0, MANY - 1, -1]);
  });
});
