import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type {
  ClusteredMeanInput,
  ClusteredMeanOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { aligned, inUnits } from '../../../../numerics/aligned.ts';
import { divide, rational, type Rational, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { clusterTotals, meanOfClusterMeans, meanOfItems } from './cluster-totals.ts';

/**
 * Mean of scores that come in clusters, with a standard uncertainty from the spread of the clusters.
 *
 * Calculated in integers: every number is the double nearest to the exact value for the scores that were sent. One
 * cluster is undefined (`one-cluster`); clusters whose deviations all add up to zero leave the fields
 * `standardUncertainty` and `designEffect` undefined (`zero-spread`). Rejects lists of different length. Nothing
 * overflows: neither mean nor standard uncertainty is larger than the largest magnitude of a score.
 *
 * UNC-090 to UNC-094, UNC-101; Miller 2024.
 */
export function clusteredMean({
  scores,
  clusters,
  weighting = 'items',
}: ClusteredMeanInput): Answer<ClusteredMeanOutput> {
  if (clusters.length !== scores.length) return rejected('length-mismatch', '/clusters');
  const { integers, exponent } = aligned(scores);
  const totals = clusterTotals(integers, clusters);
  if (totals.length < 2) return undefinedBecause('one-cluster');
  const { mean, variance } = weighting === 'items' ? meanOfItems(totals) : meanOfClusterMeans(totals);
  const zero = variance.numerator === 0n ? ({ undefined: 'zero-spread' } as const) : undefined;
  return result({
    mean: toDouble(inUnits(mean, exponent)),
    standardUncertainty: zero ?? squareRoot(inUnits(variance, 2 * exponent)),
    degreesOfFreedom: totals.length - 1,
    ...(weighting === 'items'
      ? { designEffect: zero ?? toDouble(divide(variance, varianceIfIndependent(integers))) }
      : {}),
    scores: scores.length,
    clusters: totals.length,
    weighting,
  });
}

/** The square of s over the root of n. Not zero where the clusters differ. */
function varianceIfIndependent(scores: readonly bigint[]): Rational {
  const n = BigInt(scores.length);
  const sum = scores.reduce((all, score) => all + score, 0n);
  const squares = scores.reduce((all, score) => all + score * score, 0n);
  return rational(n * squares - sum * sum, n * n * (n - 1n));
}
