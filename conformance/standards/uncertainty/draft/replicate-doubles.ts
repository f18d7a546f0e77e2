import type { BootstrapInput } from '../../../../schemas/uncertainty/draft/generated/types.ts';

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const statistics = { mean, median: middle } as const;

/** The root of the sum of squared deviations over a divisor. */
export const deviation = (values: readonly number[], divisor: number): number => {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / divisor);
};

/** All sequences of n places. */
const sequences = (n: number): readonly (readonly number[])[] =>
  Array.from({ length: n ** n }, (_, number) =>
    Array.from({ length: n }, (__, digit) => Math.floor(number / n ** digit) % n),
  );

/** The replicates in ascending order, in binary64, by running through the resamples one by one. */
export function replicateDoubles({ observations, statistic, resampling, indices }: BootstrapInput): readonly number[] {
  const resamples = resampling === 'complete' ? sequences(observations.length) : (indices ?? []);
  return resamples
    .map((places) => statistics[statistic](places.map((place) => observations[place] ?? NaN)))
    .sort((a, b) => a - b);
}
