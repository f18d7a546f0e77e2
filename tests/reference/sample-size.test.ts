import { describe, expect, test } from 'vitest';
import { isPowerAtMost } from '../../conformance/numerics/power-between.ts';
import { normalCoverage, normalFactorOfTails } from '../../conformance/numerics/normal-coverage.ts';
import { compare, multiply, ONE, rational } from '../../conformance/numerics/rational.ts';
import { sampleSize } from '../../conformance/standards/uncertainty/draft/reference/sample-size.ts';

describe('zero failures', () => {
  test('every power of a tenth, up to nine tenths, and the decimals next to it', () => {
    for (let digit = 1; digit <= 9; digit += 1)
      for (let n = 1; n <= 7; n += 1)
        for (const beside of [-1, 0, 1]) {
          const significance = Number(`${digit ** n + beside}e-${n}`);
          if (significance < 1e-15 || significance > 0.5) continue;
          // One by one, in fractions.
          let [power, size] = [rational(BigInt(digit), 10n), 1];
          const level = rational(BigInt(digit ** n + beside), 10n ** BigInt(n));
          for (; compare(power, level) > 0; size += 1) power = multiply(power, rational(BigInt(digit), 10n));
          expect(sampleSize({ method: 'zero-failures', proportion: digit / 10, significance })).toMatchObject({
            output: { size },
          });
        }
  });

  // The quotients of the logarithms by mpmath 1.2.1 at 50 digits, and the integers above them.
  test.each([
    [0.999999, 1e-9, 20723256],
    [0.99999999, 1e-15, 3453877623],
    [0.9999999999, 0.05, 29957322735],
  ])('%d at %d', (proportion, significance, size) => {
    expect(sampleSize({ method: 'zero-failures', proportion, significance })).toMatchObject({ output: { size } });
  });

  test('a power that is equal to the bound is at most the bound', () => {
    const [base, bound] = [rational(2n, 10n), rational(8n, 1000n)];
    expect(isPowerAtMost(base, 3n, bound)).toBe(true);
    expect(isPowerAtMost(base, 3n, rational(8n * 10n ** 80n - 1n, 10n ** 83n))).toBe(false);
    expect(isPowerAtMost(base, 2n, bound)).toBe(false);
    expect(isPowerAtMost(ONE, 5n, ONE)).toBe(true);
  });
});

test('the factor of both tails is the factor of the rest', () => {
  expect(normalFactorOfTails(1)).toBe(0);
  for (const p of [0.25, 0.5, 0.75, 0.875, 0.96875]) expect(normalFactorOfTails(1 - p)).toBe(normalCoverage(p));
  // scipy 1.10.1, norm.isf(5e-16)
  expect(normalFactorOfTails(1e-15)).toBeCloseTo(8.02685888253454, 12);
});
