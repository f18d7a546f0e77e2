import fc from 'fast-check';
import type { SampleSizeInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { timesPowerOfTen } from '../../../../numerics/times-power-of-ten.ts';
import { itemsForDifference } from '../reference/sample-size.ts';
import { optionally } from './optionally.ts';

const given = <Name extends string, T>(name: Name, value: T | undefined): { readonly [name in Name]?: T } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [name in Name]: T });

/** A digit over ten, and a power of it, or a number of as many decimals next to that power. */
const powers: fc.Arbitrary<SampleSizeInput> = record({
  digit: fc.integer({ min: 1, max: 9 }),
  n: fc.integer({ min: 1, max: 7 }),
  beside: fc.constantFrom(0, 0, 1, -1),
})
  .map(({ digit, n, beside }) => ({ proportion: digit / 10, significance: timesPowerOfTen(digit ** n + beside, -n) }))
  .filter(({ significance }) => significance > 0 && significance <= 0.5)
  .map((numbers) => ({ method: 'zero-failures', ...numbers }));

const probabilities: fc.Arbitrary<SampleSizeInput> = record({
  proportion: fc.oneof(
    fc.constantFrom(0.95, 0.99, 0.9, 0.999, 0.5, 0.9999),
    fc.integer({ min: 100, max: 9999 }).map((digits) => digits / 10000),
  ),
  significance: optionally(fc.constantFrom(0.01, 0.1, 0.001, 0.05, 0.025), 2),
}).map(({ proportion, significance }) => ({
  method: 'zero-failures',
  proportion,
  ...given('significance', significance),
}));

/** Zero failures: those of practice, and those where the power and the level are equal or differ in their last digit. */
export const zeroFailurePlans: fc.Arbitrary<SampleSizeInput> = fc.oneof(powers, probabilities);

const coverageFactor = fc.constantFrom(1, 2, 1.96, 1.645, 2.576, 3, 1.6);

/** A proportion that is expected, near the ends and in the middle, and a target as people write it. */
export const proportionPlans = (
  ...methods: ('proportion-normal' | 'proportion-wilson')[]
): fc.Arbitrary<SampleSizeInput> =>
  record({
    method: fc.constantFrom(...methods),
    proportion: fc.oneof(
      fc.constantFrom(0.5, 0.5, 0.9, 0.2, 0.95, 0.99),
      fc.integer({ min: 1, max: 999 }).map((digits) => digits / 1000),
    ),
    coverageFactor,
    target: fc.oneof(
      fc.constantFrom(0.01, 0.02, 0.05, 0.1, 0.005, 0.001, 0.03),
      fc.integer({ min: 1, max: 400 }).map((digits) => digits / 1000),
    ),
  });

const tenths = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most }).map((digits) => digits / 10);

/** A mean whose standard deviation and target have one or two digits, so that whole quotients are frequent. */
export const meanPlans: fc.Arbitrary<SampleSizeInput> = record({
  standardDeviation: fc.oneof(
    tenths(30),
    fc.integer({ min: 1, max: 999 }).map((digits) => digits / 100),
  ),
  coverageFactor,
  target: fc.oneof(tenths(9), fc.constantFrom(0.01, 0.02, 0.03, 0.05)),
}).map((numbers) => ({ method: 'mean', ...numbers }));

/** Members of a plan for a difference that both methods share. */
const difference = {
  standardDeviation: fc.integer({ min: 1, max: 999 }).map((digits) => digits / 100),
  significance: optionally(fc.constantFrom(0.01, 0.1, 0.001, 0.05), 2),
  power: optionally(fc.constantFrom(0.9, 0.95, 0.5, 0.8, 0.99), 2),
};

/** Whether ten digits of the number of items have the same integer above them as all of its digits, see UNC-162. */
const hasOneSize = (plan: SampleSizeInput): boolean => {
  const items = itemsForDifference(plan);
  return Math.ceil(items * (1 - 1e-9)) === Math.ceil(items * (1 + 1e-9));
};

/**
 * A difference that is to be detected; the number of items is whole only for standard deviations that no one plans with.
 * None needs more than 10⁹ items, beyond which UNC-162 leaves a size its last digits.
 */
export const differencePlans: fc.Arbitrary<SampleSizeInput> = record({
  ...difference,
  target: fc.integer({ min: 2, max: 300 }).map((digits) => digits / 1000),
})
  .map(({ standardDeviation, significance, power, target }): SampleSizeInput => ({
    method: 'difference',
    standardDeviation,
    target,
    ...given('significance', significance),
    ...given('power', power),
  }))
  .filter(hasOneSize);

/** A size that is given, from one item to a million. */
export const detectablePlans: fc.Arbitrary<SampleSizeInput> = record({
  ...difference,
  size: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(500, 1000, 14042, 1_000_000)),
}).map(({ standardDeviation, significance, power, size }) => ({
  method: 'detectable-difference',
  standardDeviation,
  size,
  ...given('significance', significance),
  ...given('power', power),
}));

const anyPlan = fc.oneof(
  zeroFailurePlans,
  proportionPlans('proportion-normal', 'proportion-wilson'),
  meanPlans,
  differencePlans,
  detectablePlans,
);

const NUMBERS = ['proportion', 'standardDeviation', 'coverageFactor', 'target', 'size'] as const;

/** Plans of which many lack a number that they need, or have one that they do not; some ask for more than can be counted. */
export const doubtfulPlans: fc.Arbitrary<SampleSizeInput> = record({
  plan: anyPlan,
  left: fc.constantFrom(...NUMBERS, undefined),
  minute: fc.nat(5),
}).map(({ plan, left, minute }) => {
  const kept = Object.fromEntries(Object.entries(plan).filter(([name]) => name !== left)) as SampleSizeInput;
  if (minute === 0 && kept.target !== undefined) return { ...kept, target: 1e-12 };
  return minute === 1 ? { ...kept, size: 12 } : kept;
});
