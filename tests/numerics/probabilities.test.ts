import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { betaProbability } from '../../conformance/numerics/beta-probability.ts';
import type { Split } from '../../conformance/numerics/beta-quantile.ts';
import { decimalToRational, parseDecimal } from '../../conformance/numerics/decimal.ts';
import { normalProbability } from '../../conformance/numerics/normal-probability.ts';
import { absolute, divide, rationalOfDouble, subtract, toDouble } from '../../conformance/numerics/rational.ts';
import { studentProbability } from '../../conformance/numerics/student-probability.ts';

type Row = readonly [...point: number[], below: string, above: string];

/** Tables made by tests/oracles/probabilities.py with mpmath at 60 digits and more; how is written at its top. */
const table = (name: string): readonly Row[] =>
  (JSON.parse(readFileSync(new URL(`../oracles/tables/${name}.json`, import.meta.url), 'utf8')) as { rows: Row[] })
    .rows;

function relativeError(x: number, expected: string): number {
  const decimal = parseDecimal(expected);
  if (decimal === undefined || !Number.isFinite(x)) return Infinity;
  const exact = decimalToRational(decimal);
  return toDouble(absolute(divide(subtract(rationalOfDouble(x), exact), exact)));
}

/** The larger of the relative errors of both tails, over all rows of a table. */
function largestError(rows: readonly Row[], probability: (point: readonly number[]) => Split): number {
  const errors = rows.flatMap((row) => {
    const [below, above] = row.slice(-2) as [string, string];
    const { value, complement } = probability(row.slice(0, -2) as number[]);
    return [relativeError(value, below), relativeError(complement, above)];
  });
  return Math.max(...errors);
}

describe('largest relative errors of both tails, as measured, down to the smallest normal double', () => {
  test('normal, to 37.5 standard deviations: 2.2e-16', () => {
    const rows = table('normal-probability');
    expect(rows.length).toBe(31);
    expect(largestError(rows, ([z = NaN]) => normalProbability(z))).toBeLessThan(2.2e-16);
    expect(largestError(rows, ([z = NaN]) => mirrored(normalProbability(-z)))).toBeLessThan(2.2e-16);
  });

  test('t with 0.1 to 10^18 degrees of freedom, t from 1e-160 to 1e150: 2.6e-15', () => {
    const rows = table('student-probability');
    expect(rows.length).toBeGreaterThan(400);
    expect(largestError(rows, ([t = NaN, nu = NaN]) => studentProbability(t, nu))).toBeLessThan(2.6e-15);
    expect(largestError(rows, ([t = NaN, nu = NaN]) => mirrored(studentProbability(-t, nu)))).toBeLessThan(2.6e-15);
  });

  test('beta with parameters from 0.5 to 10^9, both from 30 widths below the mean to 35 above: 6.9e-15', () => {
    const rows = table('beta-probability');
    expect(rows.length).toBe(289);
    expect(largestError(rows, ([x = NaN, a = NaN, b = NaN]) => betaProbability(x, a, b))).toBeLessThan(6.9e-15);
  });
});

const mirrored = ({ value, complement }: Split): Split => ({ value: complement, complement: value });

describe('ends and closed forms', () => {
  test('beyond the range of doubles there is nothing', () => {
    expect(normalProbability(-Infinity)).toEqual({ value: 0, complement: 1 });
    expect(normalProbability(40)).toEqual({ value: 1, complement: 0 });
    expect(studentProbability(Infinity, 1)).toEqual({ value: 1, complement: 0 });
    expect(studentProbability(-1e300, 5)).toEqual({ value: 0, complement: 1 });
    expect(betaProbability(0, 2, 3)).toEqual({ value: 0, complement: 1 });
    expect(betaProbability(1, 2, 3)).toEqual({ value: 1, complement: 0 });
  });

  test('t with one degree of freedom beyond 2^400 is 1/(pi t)', () => {
    expect(studentProbability(1e200, 1).complement * 1e200 * Math.PI).toBeCloseTo(1, 14);
  });

  test('t is normal beyond 10^14 degrees of freedom as it is just below', () => {
    for (const t of [0.1, 1, 3, 10, 30]) {
      const above = studentProbability(t, 1e14).complement;
      expect(studentProbability(t, 9.99999e13).complement / above).toBeCloseTo(1, 10);
    }
  });

  test('beta of whole parameters is a sum of binomial probabilities: 1 - (1-x)^4 - 4x(1-x)^3 at x = 1/4', () => {
    expect(betaProbability(0.25, 2, 3).value).toBeCloseTo(67 / 256, 15);
  });
});
