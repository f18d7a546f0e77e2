import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chiSquaredProbability } from '../../conformance/numerics/chi-squared-probability.ts';
import { decimalToRational, parseDecimal } from '../../conformance/numerics/decimal.ts';
import { absolute, divide, rationalOfDouble, subtract, toDouble } from '../../conformance/numerics/rational.ts';

const { rows } = JSON.parse(readFileSync(new URL('../oracles/tables/chi-squared.json', import.meta.url), 'utf8')) as {
  rows: readonly (readonly [x: number, nu: number, probability: string])[];
};

function relativeError(x: number, expected: string): number {
  const decimal = parseDecimal(expected);
  if (decimal === undefined) throw new Error(`not a decimal: ${expected}`);
  const exact = decimalToRational(decimal);
  return toDouble(absolute(divide(subtract(rationalOfDouble(x), exact), exact)));
}

test('largest relative error on the whole grid, 1 to 1000 degrees of freedom, probabilities from 1e-290: 4.3e-16', () => {
  expect(rows.length).toBe(256);
  const errors = rows.map(([x, nu, p]) => relativeError(chiSquaredProbability(x, nu), p));
  expect(Math.max(...errors)).toBeLessThan(4.5e-16);
});

test('closed forms: exp(-x/2) for two degrees of freedom, (1 + x/2) exp(-x/2) for four', () => {
  for (const x of [1e-300, 1e-3, 0.5, 1, 5.99, 40, 700, 1400]) {
    expect(chiSquaredProbability(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 14);
    expect(chiSquaredProbability(x, 4) / ((1 + x / 2) * Math.exp(-x / 2))).toBeCloseTo(1, 14);
  }
});

test.each([
  [0, 1, 1],
  [0, 2, 1],
  [1e6, 1, 0],
  [1e300, 999, 0],
  [1e300, 1000, 0],
  [5e-324, 1, 1],
  [1000, 1_000_000, 1],
])('ends: P(χ² >= %d) with %d degrees of freedom is %d', (x, nu, p) => {
  expect(chiSquaredProbability(x, nu)).toBe(p);
});

test('one degree of freedom more makes every probability larger', () => {
  for (const x of [0.01, 1, 10, 100, 1000])
    for (let nu = 1; nu < 400; nu += 1)
      expect(chiSquaredProbability(x, nu + 1)).toBeGreaterThanOrEqual(chiSquaredProbability(x, nu) * (1 - 5e-16));
});
