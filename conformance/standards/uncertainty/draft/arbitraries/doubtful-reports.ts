import fc from 'fast-check';
import type { ReportInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { broken, correlationMatrix, FAULTS } from './correlation.ts';
import { reportInputs } from './reports.ts';

type Change = (input: ReportInput, dice: number) => ReportInput;

const components = (input: ReportInput, change: (one: ReportInput['components'][number]) => object): ReportInput =>
  ({ ...input, components: input.components.map((one) => ({ ...one, ...change(one) })) }) as ReportInput;

/** One reason each why there is no report. */
const REASONS: readonly Change[] = [
  (input) => ({
    ...input,
    components: [...input.components, input.components[0]].slice(0, 8) as never,
    correlation: undefined as never,
  }),
  (input, dice) => ({
    ...input,
    unit: ['Meter', 'µm', 'degC', 'kWh', 'percent', 'm//s', 'items', 'M'][dice % 8] as string,
  }),
  (input, dice) => ({ ...input, coverage: { basis: dice % 2 === 0 ? 't' : 'normal' } }),
  (input) => components(input, () => ({ standardUncertainty: 0 })),
  (input) => {
    const { correlation: _, ...rest } = components(input, () => ({ degreesOfFreedom: 0.5 }));
    return { ...rest, coverage: { basis: 't', coverageProbability: 0.95 } };
  },
];

const withoutAbsent = (input: ReportInput): ReportInput => {
  const { correlation, ...rest } = input;
  return correlation === undefined ? rest : input;
};

/** Inputs of `report` of which two thirds have none, each for one reason. */
export const doubtfulReports: fc.Arbitrary<ReportInput> = fc.oneof(
  { weight: 3, arbitrary: reportInputs },
  {
    weight: 5,
    arbitrary: record({ input: reportInputs, reason: fc.constantFrom(...REASONS), dice: fc.nat(63) }).map(
      ({ input, reason, dice }) => withoutAbsent(reason(input, dice)),
    ),
  },
  // A matrix that is none.
  {
    weight: 2,
    arbitrary: record({
      input: reportInputs,
      matrix: correlationMatrix(3),
      fault: fc.constantFrom(...FAULTS),
      where: fc.nat(20),
    }).map(({ input, matrix, fault, where }) => ({
      ...input,
      components: ['a', 'b', 'c'].map((name) => ({ ...(input.components[0] as object), name })) as never,
      correlation: broken(matrix, fault, where, 0.5),
    })),
  },
  // Correlated with finite degrees of freedom: by t there is no report, by another basis there is.
  {
    weight: 2,
    arbitrary: record({ input: reportInputs, matrix: correlationMatrix(2) }).map(({ input, matrix }) => ({
      ...input,
      components: ['a', 'b'].map((name) => ({
        ...(input.components[0] as object),
        name,
        degreesOfFreedom: 7,
      })) as never,
      correlation: matrix,
    })),
  },
);
