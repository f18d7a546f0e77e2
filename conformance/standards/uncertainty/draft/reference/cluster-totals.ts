import { leastCommonMultiple } from '../../../../numerics/least-common-multiple.ts';
import { rational, type Rational } from '../../../../numerics/rational.ts';

/** How many scores a cluster has, and their sum. */
export interface ClusterTotal {
  readonly size: bigint;
  readonly sum: bigint;
}

/** The totals of the clusters, in the order in which they first occur. Both lists are equally long. */
export function clusterTotals(scores: readonly bigint[], clusters: readonly string[]): readonly ClusterTotal[] {
  const totals = new Map<string, ClusterTotal>();
  for (const [index, score] of scores.entries()) {
    const cluster = clusters[index] ?? '';
    const { size, sum } = totals.get(cluster) ?? { size: 0n, sum: 0n };
    totals.set(cluster, { size: size + 1n, sum: sum + score });
  }
  return [...totals.values()];
}

/** A mean and the square of its standard uncertainty, both exact. */
export interface ExactMean {
  readonly mean: Rational;
  readonly variance: Rational;
}

/** All scores with the same weight (UNC-090). Two clusters or more. */
export function meanOfItems(totals: readonly ClusterTotal[]): ExactMean {
  const count = BigInt(totals.length);
  const n = totals.reduce((all, { size }) => all + size, 0n);
  const sum = totals.reduce((all, total) => all + total.sum, 0n);
  // n times the sum of the deviations of a cluster is an integer.
  const squares = totals.reduce((all, total) => all + (n * total.sum - total.size * sum) ** 2n, 0n);
  return { mean: rational(sum, n), variance: rational(count * squares, (count - 1n) * n ** 4n) };
}

/** All clusters with the same weight (UNC-093). Two clusters or more. */
export function meanOfClusterMeans(totals: readonly ClusterTotal[]): ExactMean {
  const count = BigInt(totals.length);
  const common = totals.map(({ size }) => size).reduce(leastCommonMultiple, 1n);
  // The means of the clusters in units of 1/common.
  const means = totals.map(({ size, sum }) => sum * (common / size));
  const sum = means.reduce((all, mean) => all + mean, 0n);
  const squares = means.reduce((all, mean) => all + mean * mean, 0n);
  return {
    mean: rational(sum, count * common),
    variance: rational(count * squares - sum * sum, count * count * (count - 1n) * common * common),
  };
}
