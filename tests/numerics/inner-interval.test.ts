import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, statedInterval } from '../../conformance/numerics/decimal.ts';
import {
  certainlyOverlap,
  type InnerInterval,
  innerPoint,
  innerProduct,
  innerQuotient,
  innerSquare,
  innerStated,
  innerSum,
  UNKNOWN,
} from '../../conformance/numerics/inner-interval.ts';
import {
  addIntervals,
  divideIntervals,
  type Interval,
  multiplyIntervals,
  squareInterval,
} from '../../conformance/numerics/interval.ts';
import { compare, rationalOfDouble } from '../../conformance/numerics/rational.ts';

/** Positive decimals of up to fifteen digits, written plainly. */
const text = fc
  .record({ digits: fc.integer({ min: 1, max: 999_999_999_999_999 }), places: fc.nat(15) })
  .map(({ digits, places }) => {
    const padded = String(digits).padStart(places + 1, '0');
    return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  })
  .filter((one) => one.length <= 16);

const exact = (one: string): Interval => {
  const decimal = parseDecimal(one);
  if (decimal === undefined) throw new Error(one);
  return statedInterval(decimal);
};

/** Inside the exact interval, and not by more than a few units in the last place. */
function expectInside(inner: InnerInterval, outer: Interval | undefined): void {
  if (outer === undefined) throw new Error('no exact interval');
  expect(compare(outer.low, rationalOfDouble(inner.low))).toBeLessThanOrEqual(0);
  expect(compare(rationalOfDouble(inner.high), outer.high)).toBeLessThanOrEqual(0);
  expect(compare(rationalOfDouble(inner.low * (1 - 2 ** -45)), outer.low)).toBeLessThan(0);
  expect(compare(outer.high, rationalOfDouble(inner.high * (1 + 2 ** -45)))).toBeLessThan(0);
}

describe('an inner interval', () => {
  it('lies inside the exact one after every operation', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [innerStated(one), innerStated(other)];
        expectInside(a, exact(one));
        expectInside(innerProduct(a, b), multiplyIntervals(exact(one), exact(other)));
        expectInside(innerQuotient(a, b), divideIntervals(exact(one), exact(other)));
        expectInside(innerSum([a, b]), addIntervals(exact(one), exact(other)));
        expectInside(innerSquare(innerSquare(a)), squareInterval(squareInterval(exact(one))));
      }),
      { numRuns: 2000 },
    );
  });

  it('is not known of what is not plainly a positive number of few digits', () => {
    for (const one of [
      '0',
      '0.00',
      '-1',
      '1e3',
      '',
      '1.',
      '.5',
      'infinite',
      '1234567890123456',
      '1.234567890123456',
      7,
      undefined,
    ]) {
      expect(innerStated(one)).toEqual(UNKNOWN);
    }
  });

  it('is not known near the limits of binary64', () => {
    let small = innerStated('0.00000000000001');
    for (let times = 0; times < 4; times += 1) small = innerSquare(small);
    expect(small.low).toBeGreaterThan(0);
    expect(innerSquare(small)).toEqual(UNKNOWN);
    expect(innerQuotient(innerPoint(1), innerSquare(small))).toEqual(UNKNOWN);
    expect(innerSum([])).toEqual(UNKNOWN);
  });

  it('overlaps another only where the exact ones do', () => {
    expect(certainlyOverlap(innerStated('93.44'), innerStated('93'))).toBe(true);
    expect(certainlyOverlap(innerStated('93.6'), innerStated('93'))).toBe(false);
    // They touch in 93.5, which is for the exact ones to say.
    expect(certainlyOverlap(innerStated('94'), innerStated('93'))).toBe(false);
    expect(certainlyOverlap(UNKNOWN, UNKNOWN)).toBe(false);
  });
});
