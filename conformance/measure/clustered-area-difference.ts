import { squareRoot } from '../numerics/square-root.ts';
import { studentCoverage } from '../numerics/student-coverage.ts';
import { ClusteredRanks, type RankedCluster } from '../standards/classification/draft/clustered-ranks.ts';
import { eachRankedCluster } from '../standards/classification/draft/ranking/each-ranked-cluster.ts';
import type { ClusteredDifference } from './clustered-difference.ts';
import type { PairedScores } from './compare-areas.ts';

/**
 * The uncertainty of the difference of two areas over the same items in clusters; undefined where the clusters give none.
 *
 * An area is linear in the placements of its items, and so is the deviation of a cluster from it: the formula of CLS-073 for
 * the differences of the placements is that of the difference of the areas, the covariance of the two included.
 */
export function clusteredAreaDifference(
  { reference, first, second }: PairedScores,
  clusters: readonly string[],
): ClusteredDifference | undefined {
  const ranked = (scores: readonly number[]): readonly RankedCluster[] => {
    const found: RankedCluster[] = [];
    eachRankedCluster({ reference, scores, clusters }, (one) => found.push(one));
    return found;
  };
  const others = ranked(second);
  const ranks = new ClusteredRanks();
  for (const [k, one] of ranked(first).entries()) {
    const other = others[k] as RankedCluster;
    ranks.add({
      ...one,
      placementsOfPositives: one.placementsOfPositives - other.placementsOfPositives,
      placementsOfNegatives: one.placementsOfNegatives - other.placementsOfNegatives,
    });
  }
  const found = ranks.finish();
  if (found === undefined || found.variance.numerator <= 0n) return undefined;
  const u = squareRoot(found.variance);
  return { u, half: (level) => studentCoverage(level, found.degreesOfFreedom) * u };
}
