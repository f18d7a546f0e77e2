import type {
  ClusteredAucInput,
  ClusteredAucOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { studentCoverage } from '../../../../numerics/student-coverage.ts';
import { areaInterval, type AreaInterval } from '../area-interval.ts';
import { type ClusteredArea, ClusteredRanks } from '../clustered-ranks.ts';
import { eachRankedCluster } from '../ranking/each-ranked-cluster.ts';
import { refusalOf } from '../scored.ts';

/** Effective clusters with items of discordant pairs, and of concordant ones, below which nothing is valid (CLS-076). */
const LEAST = 15;

/** What Obuchowski's method says of an area, once its clusters are summed. */
export function clusteredAucWithUncertainty(
  { area, variance, degreesOfFreedom, spreadOver }: ClusteredArea,
  coverageProbability: number,
  interval: AreaInterval,
): Omit<ClusteredAucOutput, 'conventions'> {
  const value = toDouble(area);
  if (variance.numerator === 0n) {
    const degenerate = { undefined: 'degenerate' } as const;
    return {
      value,
      standardUncertainty: degenerate,
      degreesOfFreedom,
      interval: degenerate,
      coverageProbability,
      valid: false,
    };
  }
  const u = squareRoot(variance);
  const U = studentCoverage(coverageProbability, degreesOfFreedom) * u;
  return {
    value,
    standardUncertainty: u,
    degreesOfFreedom,
    interval: areaInterval(value, U, interval),
    coverageProbability,
    valid: spreadOver(LEAST),
  };
}

/**
 * Standard uncertainty of an area under the ROC curve whose items come in clusters, by the method of Obuchowski, with a
 * coverage interval and a bound of validity. Where every item is a cluster of its own it is that of DeLong.
 *
 * The variance is an exact rational and its root correctly rounded. Undefined (`too-few-clusters`) with fewer than two
 * clusters that have a positive item, or that have a negative one; a variance of zero leaves uncertainty and interval
 * undefined (`degenerate`). Rejects lists of unequal lengths and scores that are not finite.
 *
 * CLS-072 to CLS-079; Obuchowski (1997).
 */
export function clusteredAuc(input: ClusteredAucInput): Answer<ClusteredAucOutput> {
  const { reference, scores, clusters, coverageProbability: p = 0.95 } = input;
  const refusal = refusalOf(reference, { scores, clusters }, ['scores']);
  if (refusal !== undefined) return refusal;
  const ranks = new ClusteredRanks();
  eachRankedCluster({ reference, scores: scores as readonly number[], clusters }, (one) => ranks.add(one));
  const area = ranks.finish();
  if (area === undefined) return undefinedBecause('too-few-clusters');
  const interval = input.conventions?.interval ?? 'normal';
  return result({
    ...clusteredAucWithUncertainty(area, p, interval),
    conventions: { ties: 'half', method: 'obuchowski', sampling: 'clustered', interval },
  });
}
