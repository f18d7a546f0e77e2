import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteInterval,
  addIntervals,
  contains,
  divideIntervals,
  type Interval,
  multiplyIntervals,
  overlap,
  point,
  squareInterval,
} from '../../conformance/numerics/interval.ts';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  rational,
  type Rational,
} from '../../conformance/numerics/rational.ts';

const of = (low: number, high: number): Interval => ({ low: rational(BigInt(low)), high: rational(BigInt(high)) });
const same = (a: Interval | undefined, b: Interval): boolean =>
  a !== undefined && compare(a.low, b.low) === 0 && compare(a.high, b.high) === 0;

describe('tiny intervals', () => {
  test('exact results', () => {
    expect(same(addIntervals(of(1, 2), of(-1, 3)), of(0, 5))).toBe(true);
    expect(same(multiplyIntervals(of(-1, 2), of(-3, 4)), of(-6, 8))).toBe(true);
    expect(same(divideIntervals(of(2, 6), of(-2, -1)), of(-6, -1))).toBe(true);
    expect(divideIntervals(of(1, 1), of(-1, 1))).toBeUndefined();
    expect(divideIntervals(of(1, 1), of(0, 1))).toBeUndefined();
    expect(same(absoluteInterval(of(-3, 2)), of(0, 3))).toBe(true);
    expect(same(absoluteInterval(of(-3, -2)), of(2, 3))).toBe(true);
    expect(same(squareInterval(of(-3, 2)), of(0, 9))).toBe(true);
    expect([overlap(of(0, 1), of(1, 2)), overlap(of(0, 1), of(2, 3))]).toEqual([true, false]);
  });
});

/** An interval and a number in it. */
const member = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.nat(60), fc.nat(10)).map(([low, width, tenth]) => ({
  within: of(low, low + width),
  value: rational(BigInt(low * 10 + width * tenth), 10n),
}));

test('what is done to members lies in what is done to intervals', () => {
  const lies = (set: Interval | undefined, value: Rational): void =>
    expect(set !== undefined && contains(set, value)).toBe(true);
  fc.assert(
    fc.property(member, member, ({ within: a, value: x }, { within: b, value: y }) => {
      lies(addIntervals(a, b), add(x, y));
      lies(multiplyIntervals(a, b), multiply(x, y));
      lies(squareInterval(a), multiply(x, x));
      lies(absoluteInterval(a), absolute(x));
      lies(point(x), x);
      const quotient = divideIntervals(a, b);
      if (quotient !== undefined) lies(quotient, divide(x, y));
    }),
  );
});
