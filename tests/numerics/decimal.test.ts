import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareDecimals,
  type Decimal,
  decimalOfDouble,
  decimalToRational,
  formatDecimal,
  parseDecimal,
  roundToPlace,
  roundToSignificant,
  statedInterval,
} from '../../conformance/numerics/decimal.ts';
import { compare, rational, toDouble } from '../../conformance/numerics/rational.ts';

const decimal = (text: string): Decimal => {
  const parsed = parseDecimal(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

describe('decimal strings', () => {
  test.each([
    ['0', 0n, 0],
    ['0.0', 0n, -1],
    ['1.20', 120n, -2],
    ['-0.05', -5n, -2],
    ['50000838', 50000838n, 0],
    ['1.5e3', 15n, 2],
    ['2E-4', 2n, -4],
    ['602214076000000000000000', 602214076000000000000000n, 0],
  ])('%s', (text, coefficient, exponent) => expect(parseDecimal(text)).toEqual({ coefficient, exponent }));

  test.each([
    '',
    '+1',
    '.5',
    '1.',
    '01',
    '1,5',
    ' 1',
    '1e',
    'NaN',
    'Infinity',
    '1e1001',
    '1e99999999999',
    '1'.repeat(1001),
    '１',
  ])('%s is none', (text) => expect(parseDecimal(text)).toBeUndefined());

  test('print and parse are inverse, for numbers without an exponent', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: -40, max: 0 }),
        (c, exponent) => {
          const text = formatDecimal({ coefficient: c, exponent });
          expect(parseDecimal(text)).toEqual({ coefficient: c, exponent });
        },
      ),
    );
  });

  test('a double through its shortest form', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(toDouble(decimalToRational(decimalOfDouble(x))) + 0).toBe(x + 0);
      }),
    );
  });

  test('what a stated number may stand for', () => {
    expect(statedInterval(decimal('1.20'))).toEqual({ low: rational(239n, 200n), high: rational(241n, 200n) });
    const { low, high } = statedInterval(decimal('15e2'));
    expect([compare(low, rational(1450n)), compare(high, rational(1550n))]).toEqual([0, 0]);
  });
});

describe('rounding', () => {
  test.each([
    ['2.5', 0, '2'],
    ['3.5', 0, '4'],
    ['-2.5', 0, '-2'],
    ['2.51', 0, '3'],
    ['0.125', -2, '0.12'],
    ['0.135', -2, '0.14'],
    ['5.2', -3, '5.200'],
    ['1234', 2, '1200'],
    ['1250', 2, '1200'],
    ['-0.4', 0, '0'],
    ['0.05', 0, '0'],
  ])('%s to the place 10^%d is %s', (text, place, expected) =>
    expect(formatDecimal(roundToPlace(decimal(text), place))).toBe(expected),
  );

  test.each([
    ['0.0996', 2, '0.10'],
    ['0.0995', 2, '0.10'],
    ['0.0985', 2, '0.098'],
    ['9.96', 2, '10'],
    ['99.6', 2, '100'],
    ['10.5', 2, '10'],
    ['11.5', 2, '12'],
    ['0.5', 2, '0.50'],
    ['92.48', 2, '92'],
    ['0', 2, '0'],
    ['-0.0996', 2, '-0.10'],
  ])('%s to %d significant digits is %s', (text, digits, expected) =>
    expect(formatDecimal(roundToSignificant(decimal(text), digits))).toBe(expected),
  );

  test('0.29 by 100 is not below 29, as it is in binary64', () => {
    expect(0.29 * 100 < 29).toBe(true);
    const { coefficient, exponent } = decimal('0.29');
    expect(compareDecimals({ coefficient, exponent: exponent + 2 }, decimal('29'))).toBe(0);
  });
});
