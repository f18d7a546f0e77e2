import fc from 'fast-check';
import type { ReportInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { correlationMatrix } from './correlation.ts';
import { measurands } from './measurands.ts';
import { ofEachSize } from './of-each-size.ts';
import { optionally } from './optionally.ts';
import { units } from './results.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';

type ReportComponent = ReportInput['components'][number];

const NAMES = ['repeatability', 'label errors', 'prompt', 'resolution', '温度', 'calibration', 'drift', 'sampling'];

const component: fc.Arbitrary<Omit<ReportComponent, 'name'>> = record({
  evaluation: fc.constantFrom('A' as const, 'B' as const),
  standardUncertainty: record({
    digits: fc.integer({ min: 1, max: 99999 }),
    exponent: fc.integer({ min: -6, max: -1 }),
  }).map(({ digits, exponent }) => timesPowerOfTen(digits, exponent)),
  sensitivity: optionally(fc.constantFrom(1, -1, 2, -0.5, 0.1, 33.3), 2),
  degreesOfFreedom: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 600 }).map((tenths) => tenths / 10) },
    { weight: 2, arbitrary: fc.constant('infinite' as const) },
  ),
}).map(({ sensitivity, ...rest }) => (sensitivity === undefined ? rest : { ...rest, sensitivity }));

const named = (list: readonly Omit<ReportComponent, 'name'>[]): readonly ReportComponent[] =>
  list.map((one, index) => ({ name: NAMES[index] as string, ...one }));

const coverage: fc.Arbitrary<ReportInput['coverage']> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(0.95, 0.99, 0.9, 0.9545).map((p) => ({ basis: 't' as const, coverageProbability: p })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0.95, 0.6827).map((p) => ({ basis: 'normal' as const, coverageProbability: p })),
  },
  { weight: 2, arbitrary: fc.constant({ basis: 'conventional' as const }) },
);

/** Values whose digits reach beyond the last stated place, and now and then end in a five there. */
const value: fc.Arbitrary<number> = fc.oneof(
  record({ digits: fc.integer({ min: -999999, max: 999999 }), exponent: fc.integer({ min: -5, max: 2 }) }).map(
    ({ digits, exponent }) => timesPowerOfTen(digits, exponent),
  ),
  fc.integer({ min: -9999, max: 9999 }).map((halves) => halves / 2),
  fc.constantFrom(0, 50000838, 0.125, 2.5, -0.5),
);

/** Components, uncorrelated or with infinite degrees of freedom and a matrix, that all have a report. */
const budget: fc.Arbitrary<Pick<ReportInput, 'components' | 'correlation'>> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(component, { minLength: 1, maxLength: 6 }).map((list) => ({ components: named(list) })),
  },
  {
    weight: 1,
    arbitrary: ofEachSize({ min: 2, max: 5 }, (size) =>
      record({
        list: fc.array(component, { minLength: size, maxLength: size }),
        correlation: correlationMatrix(size),
      }),
    ).map(({ list, correlation }) => ({
      components: named(list.map((one) => ({ ...one, degreesOfFreedom: 'infinite' as const }))),
      correlation,
    })),
  },
);

/** Inputs of `report` that have a report. */
export const reportInputs: fc.Arbitrary<ReportInput> = record({
  measurand: measurands,
  unit: units,
  value,
  budget,
  coverage,
}).map(({ budget: stated, measurand, ...rest }) => ({ ...rest, measurand, ...stated }) as unknown as ReportInput);
