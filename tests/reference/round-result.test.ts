import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal, roundUpToSignificant } from '../../conformance/numerics/decimal.ts';
import { roundResult } from '../../conformance/standards/uncertainty/draft/reference/round-result.ts';

const up = (text: string, digits: number): string => {
  const decimal = parseDecimal(text);
  return decimal === undefined ? text : formatDecimal(roundUpToSignificant(decimal, digits));
};

test.each([
  ['0.0991', 2, '0.10'],
  ['0.099', 2, '0.099'],
  ['0.0990000', 2, '0.099'],
  ['0.09900000001', 2, '0.10'],
  ['9.1', 1, '10'],
  ['-9.1', 1, '-10'],
  ['-1.21', 2, '-1.3'],
  ['0.3', 2, '0.30'],
  ['0.00', 2, '0.00'],
])('%s up to %i digits is %s', (text, digits, rounded) => {
  expect(up(text, digits)).toBe(rounded);
});

test('the longest answer is a decimal string of the series', () => {
  const answer = roundResult({ value: '-9.9e330', expandedUncertainty: '1e-330' });
  const { value, expandedUncertainty } = (answer as { output: { value: string; expandedUncertainty: string } }).output;
  expect([value.length, expandedUncertainty.length]).toEqual([664, 333]);
  expect(parseDecimal(value)).toBeDefined();
});

test.each<[string, string | number, string]>([
  ['a string of a thousand digits', `0.${'1'.repeat(998)}`, '0.11'],
  ['the largest double', Number.MAX_VALUE, '1.8e308'],
  ['the smallest double', 5e-324, `0.${'0'.repeat(323)}50`],
])('%s as uncertainty', (_, expandedUncertainty, rounded) => {
  expect(roundResult({ value: 0, expandedUncertainty })).toMatchObject({
    output: { expandedUncertainty: rounded },
  });
});
