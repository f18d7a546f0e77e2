import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { betaQuantile } from '../../conformance/numerics/beta-quantile.ts';
import { decimalToRational, parseDecimal } from '../../conformance/numerics/decimal.ts';
import { normalCoverage } from '../../conformance/numerics/normal-coverage.ts';
import { absolute, divide, rationalOfDouble, subtract, toDouble } from '../../conformance/numerics/rational.ts';
import { studentCoverage } from '../../conformance/numerics/student-coverage.ts';

/** Tables made by tests/oracles/quantiles.py with mpmath at 60 digits; how is written at its top. */
const table = (name: string): readonly (readonly (number | string)[])[] =>
  (
    JSON.parse(readFileSync(new URL(`../oracles/tables/${name}.json`, import.meta.url), 'utf8')) as {
      rows: (number | string)[][];
    }
  ).rows;

function relativeError(x: number, expected: number | string | undefined): number {
  const decimal = parseDecimal(String(expected));
  if (decimal === undefined || !Number.isFinite(x)) return Infinity;
  const exact = decimalToRational(decimal);
  return toDouble(absolute(divide(subtract(rationalOfDouble(x), exact), exact)));
}

describe('largest relative errors, as measured, on the whole grid', () => {
  test('normal, from 1e-300 to 1 - 2^-53: 3.0e-16', () => {
    const errors = table('normal').map(([p, k]) => relativeError(normalCoverage(p as number), k));
    expect(errors.length).toBe(25);
    expect(Math.max(...errors)).toBeLessThan(3.1e-16);
  });

  test('t with 1 to 10^12 degrees of freedom, p from 1e-12 to 1 - 1e-12: 1.1e-15', () => {
    const rows = table('student-t').filter(([, nu]) => (nu as number) >= 1);
    expect(rows.length).toBeGreaterThan(300);
    const errors = rows.map(([p, nu, k]) => relativeError(studentCoverage(p as number, nu as number), k));
    expect(Math.max(...errors)).toBeLessThan(1.2e-15);
  });

  test('beta for counts up to a million, both tails from 1e-7', () => {
    const rows = table('beta');
    expect(rows.length).toBeGreaterThan(500);
    const errors = rows.flatMap(([p, a, b, x, complement]) => [
      relativeError(betaQuantile(a as number, b as number, p as number, 1 - (p as number)).value, x),
      relativeError(betaQuantile(b as number, a as number, 1 - (p as number), p as number).value, complement),
    ]);
    expect(Math.max(...errors)).toBeLessThan(MEASURED_BETA);
  });
});

const MEASURED_BETA = 1.2e-14;

describe('closed forms', () => {
  test('t with one and with two degrees of freedom', () => {
    for (const p of [0.1, 0.5, 0.6827, 0.95, 0.9973]) {
      expect(studentCoverage(p, 1) / Math.tan((Math.PI * p) / 2)).toBeCloseTo(1, 13);
      expect(studentCoverage(p, 2) / (p * Math.sqrt(2 / (1 - p * p)))).toBeCloseTo(1, 13);
    }
  });

  test('beta with a parameter of one', () => {
    expect(betaQuantile(1, 1, 0.3, 0.7)).toEqual({ value: 0.3, complement: 0.7 });
    expect(betaQuantile(3, 1, 0.125, 0.875).value).toBeCloseTo(0.5, 15);
  });

  test('the factor grows with the probability and falls with the degrees of freedom', () => {
    const freedoms = [1, 1.5, 2, 3.7, 10, 100, 1e4, 9.9e9, 1e10, 1e11, 1e300];
    const probabilities = [1e-300, 1e-11, 1e-10, 1e-3, 0.4999, 0.5, 0.9, 0.999, 1 - 1e-12, 1 - 2 ** -53];
    for (const p of probabilities)
      freedoms.reduce((before, nu) => {
        const k = studentCoverage(p, nu);
        expect(k).toBeGreaterThan(0);
        expect(k).toBeLessThanOrEqual(before * (1 + 1e-14));
        return k;
      }, Infinity);
    for (const nu of freedoms)
      probabilities.reduce((before, p) => {
        const k = studentCoverage(p, nu);
        expect(k).toBeGreaterThan(before);
        return k;
      }, 0);
  });
});
