import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesPowerOfTen } from '../../conformance/numerics/times-power-of-ten.ts';

describe('timesPowerOfTen', () => {
  it('is the double that the decimal text names', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: -22, max: 22 }), (digits, exponent) => {
        expect(timesPowerOfTen(digits, exponent)).toBe(Number(`${digits}e${exponent}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a power that binary64 does not hold', () => {
    expect(() => timesPowerOfTen(1, 23)).toThrow(RangeError);
  });
});
