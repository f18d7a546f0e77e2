import type { RankedCluster } from '../clustered-ranks.ts';
import { placements } from '../delong.ts';

/** Items with a class, 1 or 0, a finite score and the name of a cluster, in lists of one length. */
export interface ClusteredItems {
  readonly reference: readonly number[];
  readonly scores: readonly number[];
  readonly clusters: readonly string[];
}

/** Sums of a cluster, which doubles hold exactly for the lists that an operation takes. */
const NOTHING = {
  positives: 0,
  negatives: 0,
  placementsOfPositives: 0,
  placementsOfNegatives: 0,
  discordantPositives: 0,
  discordantNegatives: 0,
  concordantPositives: 0,
  concordantNegatives: 0,
};

/** Visits the clusters in the order in which they first occur; sorting the scores is all that takes more than one pass. */
export function eachRankedCluster(
  { reference, scores, clusters }: ClusteredItems,
  visit: (cluster: RankedCluster) => void,
): void {
  const { ofPositives, ofNegatives } = placements(reference, scores);
  const [all, others] = [2 * ofPositives.length, 2 * ofNegatives.length];
  const sums = new Map<string, typeof NOTHING>();
  let [p, n] = [0, 0];
  for (const [item, name] of clusters.entries()) {
    const sum = sums.get(name) ?? { ...NOTHING };
    sums.set(name, sum);
    if (reference[item] === 1) {
      const placement = ofPositives[p++] as number;
      sum.positives++;
      sum.placementsOfPositives += placement;
      if (placement < others) sum.discordantPositives++;
      if (placement > 0) sum.concordantPositives++;
    } else {
      const placement = ofNegatives[n++] as number;
      sum.negatives++;
      sum.placementsOfNegatives += placement;
      if (placement < all) sum.discordantNegatives++;
      if (placement > 0) sum.concordantNegatives++;
    }
  }
  for (const sum of sums.values()) visit(inWholeNumbers(sum));
}

const inWholeNumbers = (sum: typeof NOTHING): RankedCluster => ({
  positives: BigInt(sum.positives),
  negatives: BigInt(sum.negatives),
  placementsOfPositives: BigInt(sum.placementsOfPositives),
  placementsOfNegatives: BigInt(sum.placementsOfNegatives),
  discordantPositives: BigInt(sum.discordantPositives),
  discordantNegatives: BigInt(sum.discordantNegatives),
  concordantPositives: BigInt(sum.concordantPositives),
  concordantNegatives: BigInt(sum.concordantNegatives),
});
