import { decimalOfDouble } from '../../../../numerics/decimal.ts';
import { rational, type Rational } from '../../../../numerics/rational.ts';

export type Statistic = 'mean' | 'median';

/** Decimal numbers as integers: number i is exactly `integers[i] * 10^exponent`. */
export interface AlignedDecimals {
  readonly integers: readonly bigint[];
  readonly exponent: number;
}

/** Numbers as the decimals that they were sent as, in the unit of the finest of them (UNC-104). */
export function alignedDecimals(numbers: readonly number[]): AlignedDecimals {
  const decimals = numbers.map(decimalOfDouble);
  const exponent = decimals.reduce((low, decimal) => Math.min(low, decimal.exponent), 308);
  return {
    integers: decimals.map((decimal) => decimal.coefficient * 10n ** BigInt(decimal.exponent - exponent)),
    exponent,
  };
}

/** The parts in which the statistic of n integers is a whole number: a mean in n-ths, a median in halves. */
export const partsOf = (statistic: Statistic, n: number): bigint => (statistic === 'mean' ? BigInt(n) : 2n);

/** The statistic of integers in its parts: the sum, or the sum of the two in the middle. */
export function statisticOf(statistic: Statistic, numbers: readonly bigint[]): bigint {
  if (statistic === 'mean') return numbers.reduce((sum, one) => sum + one, 0n);
  const sorted = [...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const low = sorted[(sorted.length - 1) >> 1] ?? 0n;
  return low + (sorted[sorted.length >> 1] ?? 0n);
}

/** Values of a statistic in ascending order, each with the number of resamples that have it, and of all up to it. */
export interface Replicates {
  readonly values: readonly bigint[];
  readonly counts: readonly bigint[];
  readonly upTo: readonly bigint[];
  readonly total: bigint;
}

/** Replicates from resamples, each with the number of times that it counts. */
export function replicatesOf(
  statistic: Statistic,
  observations: readonly bigint[],
  resamples: Iterable<Resample>,
): Replicates {
  const times = new Map<bigint, bigint>();
  for (const { places, count } of resamples) {
    const value = statisticOf(
      statistic,
      places.map((place) => observations[place] ?? 0n),
    );
    times.set(value, (times.get(value) ?? 0n) + count);
  }
  const sorted = [...times].sort(([a], [b]) => (a < b ? -1 : 1));
  let total = 0n;
  const upTo = sorted.map(([, count]) => (total += count));
  return { values: sorted.map(([value]) => value), counts: sorted.map(([, count]) => count), upTo, total };
}

/** Places of observations, and how many resamples differ from this one by their order only. */
export interface Resample {
  readonly places: readonly number[];
  readonly count: bigint;
}

/** All n^n resamples, those with the same observations taken together. */
export function* completeResamples(n: number): Generator<Resample> {
  yield* drawn([], n, factorial(n));
}

/** Resamples that begin with these places, none of which is above a later one. */
function* drawn(places: readonly number[], n: number, count: bigint): Generator<Resample> {
  if (places.length === n) yield { places, count };
  else
    for (let place = places[places.length - 1] ?? 0; place < n; place += 1) {
      const repeats = BigInt(places.filter((one) => one === place).length + 1);
      yield* drawn([...places, place], n, count / repeats);
    }
}

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));

/** The sum of all replicates, and their variance with the divisor B - 1; zero of a single one. */
export function momentsOf({ values, counts, total }: Replicates): {
  readonly sum: bigint;
  readonly variance: Rational;
} {
  const weighted = (value: (one: bigint) => bigint) =>
    values.reduce((sum, one, index) => sum + value(one) * (counts[index] ?? 0n), 0n);
  const sum = weighted((one) => one);
  const squares = weighted((one) => one * one);
  return { sum, variance: total === 1n ? rational(0n) : rational(total * squares - sum * sum, total * (total - 1n)) };
}

/** The replicate of a rank, from 1 for the least to the number of replicates. */
export const replicateAt = ({ values, upTo }: Replicates, rank: bigint): bigint =>
  values[upTo.findIndex((last) => last >= rank)] ?? 0n;
