import fc from 'fast-check';
import type { ReportInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { reportInputs } from './reports.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';

/**
 * Reports whose rounding is a tie: one component and the factor 2 give an expanded uncertainty of three digits that
 * ends in five, and the value ends in five one place after that of the expanded uncertainty. A single component is its
 * own root of the sum of squares in binary64, so that nobody's last bit decides.
 */
export const tiedReports: fc.Arbitrary<ReportInput> = record({
  input: reportInputs,
  tens: fc.integer({ min: 10, max: 99 }),
  tie: fc.boolean(),
  exponent: fc.integer({ min: -5, max: 4 }),
  halves: fc.integer({ min: -9999, max: 9999 }),
}).map(({ input, tens, tie, exponent, halves }) => {
  // U is `tens` and a half, or `tens` exactly, in units of its last place.
  const expanded = 10 * tens + (tie ? 5 : 0);
  const { correlation: _, ...rest } = input;
  return {
    ...rest,
    value: timesPowerOfTen(10 * halves + 5, exponent - 1),
    coverage: { basis: 'conventional' },
    components: [
      {
        name: 'all of it',
        evaluation: 'B',
        standardUncertainty: timesPowerOfTen(expanded * 5, exponent - 2),
        degreesOfFreedom: 'infinite',
      },
    ],
  };
});
