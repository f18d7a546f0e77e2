import fc from 'fast-check';
import type { JsonObject } from '../../../../contract/json.ts';
import { record } from '../../../../contract/record.ts';
import { decimalOfDouble, leadingPlace } from '../../../../numerics/decimal.ts';
import { correlationMatrix, type Matrix } from './correlation.ts';
import { ofEachSize } from './of-each-size.ts';
import { optionally } from './optionally.ts';
import { statedAt, statedDof, statedTo, type Writing } from './stated-numbers.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';

/** A budget in stated digits, with the numbers that its statements were rounded from. */
export interface StatedBudget {
  readonly budget: JsonObject;
  readonly combined: number;
  /** Unrounded effective degrees of freedom; undefined for correlated components of which one has finite ones. */
  readonly effective: number | 'infinite' | undefined;
}

interface Line {
  readonly name: string;
  readonly evaluation: 'A' | 'B';
  readonly u: number;
  readonly c: number | undefined;
  readonly dof: number | 'infinite';
  readonly unit: string | undefined;
  readonly digits: readonly [u: number, c: number, contribution: number];
}

const digits = fc.integer({ min: 2, max: 8 });

const line: fc.Arbitrary<Omit<Line, 'name'>> = record({
  evaluation: fc.constantFrom('A' as const, 'B' as const),
  u: record({ mantissa: fc.integer({ min: 1000, max: 99999 }), exponent: fc.integer({ min: -7, max: -3 }) }).map(
    ({ mantissa, exponent }) => timesPowerOfTen(mantissa, exponent),
  ),
  c: optionally(fc.constantFrom(1, -1, 2.5, -0.125, 1e-3, 33.333), 2),
  dof: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 600 }).map((tenths) => tenths / 10) },
    { weight: 3, arbitrary: fc.constant('infinite' as const) },
  ),
  unit: optionally(fc.constantFrom('Cel', 'nm', '%', '1', 'K'), 4),
  digits: fc.tuple(digits, digits, digits),
});

const contributionOf = ({ u, c = 1 }: Line): number => Math.abs(c) * u;
const signed = ({ u, c = 1 }: Line): number => c * u;

function combinedOf(lines: readonly Line[], matrix: Matrix | undefined): number {
  const parts = lines.map(signed);
  let sum = 0;
  parts.forEach((one, i) =>
    parts.forEach((other, j) => {
      sum += one * other * (i === j ? 1 : (matrix?.[i]?.[j] ?? 0));
    }),
  );
  return Math.sqrt(sum);
}

function effectiveOf(lines: readonly Line[], combined: number, correlated: boolean): StatedBudget['effective'] {
  if (lines.every(({ dof }) => dof === 'infinite')) return 'infinite';
  if (correlated) return undefined;
  const sum = lines.reduce(
    (total, one) => (one.dof === 'infinite' ? total : total + contributionOf(one) ** 4 / one.dof),
    0,
  );
  return sum === 0 ? 'infinite' : combined ** 4 / sum;
}

/** In the document a count of degrees of freedom is exact, any other number is stated to a tenth. */
function statedLine(one: Line, writing: Writing): JsonObject {
  const [ofU, ofC, ofContribution] = one.digits;
  return {
    name: one.name,
    evaluation: one.evaluation,
    standardUncertainty: statedTo(one.u, ofU, writing),
    ...(one.unit === undefined ? {} : { unit: one.unit }),
    ...(one.c === undefined ? {} : { sensitivity: statedTo(one.c, ofC, writing) }),
    contribution: statedTo(contributionOf(one), ofContribution, writing),
    degreesOfFreedom: one.dof === 'infinite' ? one.dof : Number.isInteger(one.dof) ? `${one.dof}` : one.dof.toFixed(1),
  };
}

const NAMES = ['repeatability', 'label errors', 'prompt', 'resolution', '温度', 'calibration', 'drift', 'sampling'];

function correlationsOf(lines: readonly Line[], matrix: Matrix | undefined): readonly JsonObject[] {
  if (matrix === undefined) return [];
  return lines.flatMap((one, i) =>
    lines.slice(i + 1).flatMap((other, offset) => {
      const r = matrix[i]?.[i + 1 + offset] ?? 0;
      return r === 0 ? [] : [{ between: [one.name, other.name], coefficient: statedAt(r, -3) }];
    }),
  );
}

/**
 * Budgets whose every number is the right one, rounded once to a number of digits of its own: so each relation holds to
 * the stated digits by construction, and mostly not for the stated numbers themselves.
 */
export const statedBudgets: fc.Arbitrary<StatedBudget> = ofEachSize({ min: 1, max: 6 }, (size) =>
  record({
    lines: fc.array(line, { minLength: size, maxLength: size }),
    matrix: optionally(correlationMatrix(size), 4),
    combinedDigits: digits,
    effectiveDigits: digits,
    stateEffective: fc.nat(2),
    writing: fc.constantFrom<Writing>('plain', 'plain', 'exponent'),
    nothing: fc.nat(9),
  }),
).map(({ lines: drawn, matrix, combinedDigits, effectiveDigits, stateEffective, writing, nothing }) => {
  // Now and then the last of several components contributes nothing.
  const lines = drawn.map((one, index) => ({
    ...one,
    name: NAMES[index] as string,
    ...(nothing === 0 && index > 0 && index === drawn.length - 1 ? { u: 0 } : {}),
  }));
  const combined = combinedOf(lines, matrix);
  const correlations = correlationsOf(lines, matrix);
  const effective = effectiveOf(lines, combined, correlations.length > 0);
  const place = leadingPlace(decimalOfDouble(combined)) - combinedDigits + 1;
  return {
    combined,
    effective,
    budget: {
      components: lines.map((one) => {
        const stated = statedLine(one, writing);
        // A zero says how small it is: to the last place of the combined standard uncertainty.
        return one.u === 0
          ? { ...stated, contribution: statedAt(0, place), standardUncertainty: statedAt(0, place) }
          : stated;
      }),
      ...(correlations.length === 0 ? {} : { correlations }),
      combinedStandardUncertainty: statedTo(combined, combinedDigits, writing),
      ...(effective === undefined || stateEffective === 0
        ? {}
        : {
            effectiveDegreesOfFreedom: effective === 'infinite' ? effective : statedDof(effective, effectiveDigits),
          }),
    },
  };
});
