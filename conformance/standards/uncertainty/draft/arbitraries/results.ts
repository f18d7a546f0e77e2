import fc from 'fast-check';
import type { JsonObject } from '../../../../contract/json.ts';
import { record } from '../../../../contract/record.ts';
import { decimalOfDouble, roundToSignificant } from '../../../../numerics/decimal.ts';
import { CONFORMS_TO } from '../conforms-to.ts';
import { written } from '../written-decimal.ts';
import { intervalAround, intervalPlaces } from './coverage-intervals.ts';
import { identifiedMeasurands } from './measurands.ts';
import { optionally } from './optionally.ts';
import { statedBudgets } from './stated-budgets.ts';
import { statedAt, statedTo } from './stated-numbers.ts';

/** Units as documents of this series state them. */
export const units = fc.constantFrom('1', '%', 'nm', 'J/{inference}', 'kW.h', 'm/s2', '[ppm]', 'Cel', 'ug/L', '10*-3');

const ZEROS = ['0', '0.0', '0.000', '0e3', '0.00e-2'];
const JUSTIFICATIONS = ['exact-by-definition', 'exact-count-of-fixed-items', 'exact-by-construction'];

const common = record({ measurand: identifiedMeasurands, unit: units });

/** Results whose standard uncertainty is zero, with the reason. */
export const exactResults: fc.Arbitrary<JsonObject> = record({
  common,
  zero: fc.constantFrom(...ZEROS),
  because: fc.constantFrom(...JUSTIFICATIONS),
  value: fc.integer(),
}).map(({ common: { measurand, unit }, zero, because, value }) => ({
  conformsTo: CONFORMS_TO,
  type: 'measurement-result',
  measurand,
  value: String(value),
  unit,
  standardUncertainty: zero,
  zeroUncertainty: because,
}));

interface Coverage {
  readonly factor: number;
  readonly probability: string;
  readonly basis: string;
}

const coverages: fc.Arbitrary<Coverage> = fc.constantFrom(
  { factor: 2, probability: 'approximately 0.95', basis: 'conventional' },
  { factor: 1.959963984540054, probability: '0.95', basis: 'normal' },
  { factor: 2.9207816224251, probability: '0.99', basis: 't' },
  { factor: 12.706204736432095, probability: '0.95', basis: 't' },
  { factor: 1.6454482671904334, probability: '0.950', basis: 'rectangular' },
);

function dofOf(
  effective: number | 'infinite' | undefined,
  rounding: 'floor' | 'none' | 'default' | 'absent',
): JsonObject {
  if (effective === undefined || rounding === 'absent') return {};
  // Beyond that, nobody counts degrees of freedom.
  if (effective !== 'infinite' && effective > 1e15) return {};
  const named = rounding === 'default' ? {} : { dofRounding: rounding };
  if (effective === 'infinite') return { degreesOfFreedom: 'infinite', ...named };
  if (rounding === 'none') return { degreesOfFreedom: effective.toFixed(2), ...named };
  // Below one there is no whole number that could be used.
  return effective < 1 ? {} : { degreesOfFreedom: String(Math.floor(effective)), ...named };
}

/** Results with an uncertainty that is not zero: with and without budget, expanded uncertainty, degrees of freedom. */
export const uncertainResults: fc.Arbitrary<JsonObject> = record({
  common,
  stated: statedBudgets,
  withBudget: fc.nat(4),
  coverage: optionally(coverages, 1),
  noCoverage: fc.nat(4),
  digits: record({
    u: fc.integer({ min: 2, max: 7 }),
    k: fc.integer({ min: 2, max: 6 }),
    U: fc.constantFrom(1, 2, 2, 2, 2, 3),
  }),
  steps: fc.integer({ min: -99999, max: 99999 }),
  rounding: fc.constantFrom('floor' as const, 'none' as const, 'default' as const, 'absent' as const),
  interval: optionally(intervalPlaces, 5),
}).map(
  ({ common: { measurand, unit }, stated, withBudget, coverage, noCoverage, digits, steps, rounding, interval }) => {
    const { combined, effective, budget } = stated;
    const expanded = (coverage?.factor ?? 1) * combined;
    const rounded = roundToSignificant(decimalOfDouble(expanded), digits.U);
    return {
      conformsTo: CONFORMS_TO,
      type: 'measurement-result',
      measurand,
      value: statedAt(steps * 10 ** rounded.exponent, rounded.exponent),
      unit,
      standardUncertainty: statedTo(combined, digits.u),
      ...dofOf(effective, rounding),
      ...(coverage === undefined || noCoverage === 0
        ? {}
        : {
            expandedUncertainty: written(rounded),
            coverageFactor: statedTo(coverage.factor, digits.k),
            coverageProbability: coverage.probability,
            coverageBasis: coverage.basis,
          }),
      ...(interval === undefined ? {} : { coverageInterval: intervalAround(steps, rounded.exponent, interval) }),
      ...(withBudget === 0 ? {} : { budget }),
    };
  },
);

/** Measurement results that meet every clause on them, in all scopes. */
export const results: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 8, arbitrary: uncertainResults },
  { weight: 1, arbitrary: exactResults },
);

/** Budgets that stand alone. */
export const budgetDocuments: fc.Arbitrary<JsonObject> = record({
  stated: statedBudgets,
  unit: optionally(units, 2),
}).map(({ stated, unit }) => ({
  conformsTo: CONFORMS_TO,
  type: 'uncertainty-budget',
  ...(unit === undefined ? {} : { unit }),
  ...stated.budget,
}));

/** Any document of the standard. */
export const documents: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 5, arbitrary: results },
  { weight: 1, arbitrary: budgetDocuments },
);

/** Documents with a budget, most of which has two components or more. */
export const statedBudgetsOfSeveral: fc.Arbitrary<JsonObject> = documents.filter(
  (document) => document['budget'] !== undefined || document['components'] !== undefined,
);
