import fc from 'fast-check';
import type { PropagateDistributionsQuantity as Quantity } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';

export type Distribution = Quantity['distribution'];
export type Kind = Distribution['kind'];

/** A number of three digits with two decimals. */
const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((digits) => digits / 100);

const estimate = hundredths(-500, 500);
const deviation = hundredths(10, 300);

/** Limits that are at least a fifth apart. */
const limits = record({ lower: hundredths(-500, 400), width: hundredths(20, 500) }).map(({ lower, width }) => ({
  lower,
  upper: lower + width,
}));

export const normal: fc.Arbitrary<Distribution> = record({ estimate, standardUncertainty: deviation }).map((one) => ({
  kind: 'normal',
  ...one,
}));

const BY_KIND: Readonly<Record<Exclude<Kind, 'drawn'>, fc.Arbitrary<Distribution>>> = {
  normal,
  t: record({
    estimate,
    standardUncertainty: deviation,
    degreesOfFreedom: fc.oneof(fc.integer({ min: 3, max: 30 }), hundredths(210, 1200)),
  }).map((one) => ({ kind: 't', ...one })),
  rectangular: limits.map((one) => ({ kind: 'rectangular', ...one })),
  triangular: limits.map((one) => ({ kind: 'triangular', ...one })),
  arcsine: limits.map((one) => ({ kind: 'arcsine', ...one })),
  trapezoidal: record({ limits, percent: fc.integer({ min: 0, max: 100 }) }).map(({ limits: ends, percent }) => ({
    kind: 'trapezoidal',
    ...ends,
    shape: percent / 100,
  })),
  'curvilinear-trapezoidal': record({ limits, percent: fc.integer({ min: 1, max: 49 }) }).map(
    ({ limits: ends, percent }) => ({
      kind: 'curvilinear-trapezoidal',
      ...ends,
      inexactness: ((ends.upper - ends.lower) * percent) / 100,
    }),
  ),
  exponential: hundredths(10, 500).map((one) => ({ kind: 'exponential', estimate: one })),
  gamma: fc.integer({ min: 0, max: 6 }).map((count) => ({ kind: 'gamma', count })),
};

/** A distribution that is drawn from, of each kind as often. */
export const distribution: fc.Arbitrary<Distribution> = fc.oneof(...Object.values(BY_KIND));

/** Quantities by the names x1, x2 and so on. */
export const named = (distributions: readonly Distribution[]): readonly Quantity[] =>
  distributions.map((one, index) => ({ name: `x${index + 1}`, distribution: one }));

/** Values that were drawn elsewhere: few different ones, so that ties occur, or many. */
export const drawnValues = (trials: number): fc.Arbitrary<number[]> =>
  fc.oneof(
    fc.array(fc.integer({ min: -300, max: 300 }), { minLength: trials, maxLength: trials }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: trials, maxLength: trials }),
    fc.array(hundredths(-300, 300), { minLength: trials, maxLength: trials }),
  );
