import fc from 'fast-check';
import type { CoverageFactorInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';

/** The probabilities of certificates, and any other between 0.5 and 0.9999. */
export const coverageProbability: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0.95, 0.99, 0.9, 0.6827, 0.9545, 0.9973, 0.5, 0.999) },
  { weight: 2, arbitrary: fc.integer({ min: 5000, max: 9999 }).map((digits) => digits / 10000) },
);

/** Degrees of freedom from one on: counts, effective ones that are no count, many, infinite ones. */
export const coverageDof: fc.Arbitrary<number | 'infinite'> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 3, arbitrary: fc.integer({ min: 101, max: 9999 }).map((hundredths) => hundredths / 100) },
  { weight: 1, arbitrary: fc.integer({ min: 41, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.constant('infinite' as const) },
);

const shape: fc.Arbitrary<number> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1 / 3) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100) },
);

const BASES = ['t', 'normal', 'rectangular', 'triangular', 'trapezoidal', 'arcsine', 'conventional'] as const;
type Basis = (typeof BASES)[number];

/** Members that the basis needs, and now and then one that it ignores. */
export const coverageOf = (basis: Basis): fc.Arbitrary<CoverageFactorInput> =>
  record({
    probability: coverageProbability,
    degreesOfFreedom: coverageDof,
    shape,
    ignored: fc.nat(5).map((n) => n === 0),
  }).map(({ probability, degreesOfFreedom, shape: beta, ignored }) => ({
    basis,
    ...(basis !== 'conventional' || ignored ? { coverageProbability: probability } : {}),
    ...(basis === 't' || ignored ? { degreesOfFreedom } : {}),
    ...(basis === 'trapezoidal' || ignored ? { shape: beta } : {}),
  }));

/** A basis from t to the conventional one, with all that it needs. */
export const coverage: fc.Arbitrary<CoverageFactorInput> = fc.oneof(
  ...BASES.map((basis) => ({ weight: basis === 't' ? 6 : 2, arbitrary: coverageOf(basis) })),
);

/** The same with one of the members that may be needed left out. */
export const incompleteCoverage: fc.Arbitrary<CoverageFactorInput> = record({
  input: coverage,
  without: fc.subarray(['coverageProbability', 'degreesOfFreedom', 'shape']),
}).map(
  ({ input, without }) =>
    Object.fromEntries(
      Object.entries(input).filter(([name]) => !without.includes(name)),
    ) as unknown as CoverageFactorInput,
);
