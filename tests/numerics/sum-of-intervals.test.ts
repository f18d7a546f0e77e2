import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDecimal, statedInterval } from '../../conformance/numerics/decimal.ts';
import { addIntervals, type Interval, point } from '../../conformance/numerics/interval.ts';
import { compare, ZERO } from '../../conformance/numerics/rational.ts';
import { sumOfIntervals } from '../../conformance/numerics/sum-of-intervals.ts';

const same = (a: Interval, b: Interval): boolean => compare(a.low, b.low) === 0 && compare(a.high, b.high) === 0;

const stated = fc
  .record({ digits: fc.integer({ min: -9999, max: 9999 }), exponent: fc.integer({ min: -9, max: 9 }) })
  .map(({ digits, exponent }) =>
    statedInterval(parseDecimal(`${digits}e${exponent}`) ?? { coefficient: 0n, exponent: 0 }),
  );

it('is zero where there is nothing to add', () => {
  expect(sumOfIntervals([])).toEqual(point(ZERO));
});

it('is the same as adding one after the other', () => {
  fc.assert(
    fc.property(fc.array(stated, { maxLength: 20 }), (intervals) => {
      expect(same(sumOfIntervals(intervals), intervals.reduce(addIntervals, point(ZERO)))).toBe(true);
    }),
  );
});

it('adds a hundred thousand stated decimals at once', () => {
  const intervals = Array.from({ length: 100_000 }, (_, index) =>
    statedInterval({ coefficient: BigInt(index), exponent: -(index % 12) }),
  );
  const started = performance.now();
  sumOfIntervals(intervals);
  expect(performance.now() - started).toBeLessThan(5000);
});
