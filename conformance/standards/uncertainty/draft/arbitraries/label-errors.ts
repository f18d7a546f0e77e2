import fc from 'fast-check';
import type { LabelErrorCorrectionInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { optionally } from './optionally.ts';

const thousandths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((digits) => digits / 1000);

const uncertainty = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 200 }).map((digits) => digits / 10000) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const conventions = {
  correlation: optionally(fc.constantFrom(-1, 1, 0.5, -0.3, 0), 3),
  clip: optionally(fc.constantFrom('none' as const, 'unit-interval' as const), 2),
};

/** Rates as good as labels have them, or hardly better than guesses, or turned round; uncertainties that allow the rest. */
const any: fc.Arbitrary<LabelErrorCorrectionInput> = record({
  indication: thousandths(0, 1000),
  indicationUncertainty: fc.integer({ min: 1, max: 400 }).map((digits) => digits / 10000),
  sensitivity: fc.oneof({ weight: 3, arbitrary: thousandths(700, 1000) }, thousandths(0, 1000)),
  sensitivityUncertainty: uncertainty,
  falsePositiveRate: fc.oneof({ weight: 3, arbitrary: thousandths(0, 300) }, thousandths(0, 1000)),
  falsePositiveRateUncertainty: uncertainty,
  ...conventions,
}).map(({ correlation, clip, ...numbers }) => ({
  ...numbers,
  ...(correlation === undefined ? {} : { correlation }),
  ...(clip === undefined ? {} : { clip }),
}));

/** How many standard uncertainties the rates are apart, to a few digits; Infinity without an uncertainty. */
export const distance = (input: LabelErrorCorrectionInput): number => {
  const { sensitivityUncertainty: us, falsePositiveRateUncertainty: uf, correlation: r = 0 } = input;
  const square = Math.max(0, us * us + uf * uf - 2 * r * us * uf);
  const apart = Math.abs(input.sensitivity - input.falsePositiveRate);
  return square < 1e-15 ? (apart === 0 ? 0 : Infinity) : apart / Math.sqrt(square);
};

/** Where the correction is valid. */
export const labelErrors: fc.Arbitrary<LabelErrorCorrectionInput> = any.filter((input) => distance(input) > 10.001);

/** Rates that are ten standard uncertainties apart in decimals; in doubles a little more or less. */
const atBound: fc.Arbitrary<LabelErrorCorrectionInput> = record({
  falsePositiveRate: thousandths(0, 300),
  steps: fc.integer({ min: 1, max: 60 }),
  beside: fc.constantFrom(0, 0, 1, -1),
}).map(({ falsePositiveRate, steps, beside }) => ({
  indication: 0.5,
  indicationUncertainty: 0.01,
  sensitivity: (Math.round(1000 * falsePositiveRate) + 10 * steps) / 1000,
  sensitivityUncertainty: (1000 * steps + beside) / 1_000_000,
  falsePositiveRate,
  falsePositiveRateUncertainty: 0,
}));

/** On both sides of the bounds of validity, and at them. */
export const doubtfulLabelErrors: fc.Arbitrary<LabelErrorCorrectionInput> = fc.oneof(
  any.filter((input) => Math.abs(distance(input) - 10) > 1e-6),
  any.map((input) => ({ ...input, sensitivity: input.falsePositiveRate })),
  any
    .map((input) => ({ ...input, sensitivity: Math.min(1, (Math.round(1000 * input.falsePositiveRate) + 20) / 1000) }))
    .filter((input) => Math.abs(distance(input) - 10) > 1e-6),
  atBound,
);
