import { type ClusteredArea, ClusteredRanks } from '../standards/classification/draft/clustered-ranks.ts';
import { clusteredAucWithUncertainty } from '../standards/classification/draft/reference/clustered-auc.ts';
import type { Measured } from './measured.ts';
import { identifier, type Reader } from './reader.ts';
import { handedOn, tally } from './tally.ts';
import { scoreNumber } from './values.ts';

/** Whole numbers beyond 64 bits come in two parts: what is above 2⁶² and what is below. */
const PART = 62n;

const NUMBERS = ['p', 'n', 'placed_p', 'placed_n', 'discordant_p', 'discordant_n', 'concordant_p', 'concordant_n'];

/**
 * The area and its variance by the clusters of a column (CLS-073); undefined where fewer than two clusters have a positive
 * item, or fewer than two a negative one. Scores are finite.
 *
 * The placements are windows over the sorted scores, summed by cluster: n log n, and what does not fit in memory is DuckDB's
 * to put aside. Only the dozen sums of `ClusteredRanks` are kept here, however many clusters there are.
 */
export async function clusteredArea(
  reader: Reader,
  cluster: string,
  score: string,
  isPositive: string,
): Promise<ClusteredArea | undefined> {
  const ranks = new ClusteredRanks();
  const parts = NUMBERS.map((one) => `CAST(${one} // ${1n << PART} AS BIGINT), CAST(${one} % ${1n << PART} AS BIGINT)`);
  // -0 is 0 and ties with it.
  const scores = `SELECT ${scoreNumber(reader, score)} + 0.0::DOUBLE AS s, ${identifier(cluster)} AS c, (${isPositive}) AS is_positive${handedOn(reader)} FROM ${reader.table}`;
  await reader.stream(
    `WITH
       counted AS (SELECT s, c, CAST(${tally(reader, 'is_positive')} AS HUGEINT) AS p,
         CAST(${tally(reader, 'NOT is_positive')} AS HUGEINT) AS n FROM (${scores}) GROUP BY s, c),
       ordered AS (SELECT c, p, n, sum(p) OVER () AS all_p, sum(n) OVER () AS all_n,
         sum(n) OVER (ORDER BY s) AS n_to_here, sum(p) OVER (ORDER BY s) AS p_to_here,
         sum(n) OVER (PARTITION BY s) AS n_here, sum(p) OVER (PARTITION BY s) AS p_here FROM counted),
       placed AS (SELECT c, p, n, 2 * all_p AS most_p, 2 * all_n AS most_n,
         2 * n_to_here - n_here AS below, 2 * (all_p - p_to_here) + p_here AS above FROM ordered),
       summed AS (SELECT sum(p) AS p, sum(n) AS n, sum(p * below) AS placed_p, sum(n * above) AS placed_n,
         coalesce(sum(p) FILTER (below < most_n), 0) AS discordant_p,
         coalesce(sum(n) FILTER (above < most_p), 0) AS discordant_n,
         coalesce(sum(p) FILTER (below > 0), 0) AS concordant_p,
         coalesce(sum(n) FILTER (above > 0), 0) AS concordant_n FROM placed GROUP BY c)
     SELECT ${parts.join(', ')} FROM summed`,
    (columns, count) => {
      const whole = (name: number, i: number): bigint =>
        (BigInt(columns[2 * name]?.[i] ?? 0) << PART) + BigInt(columns[2 * name + 1]?.[i] ?? 0);
      for (let i = 0; i < count; i++)
        ranks.add({
          positives: whole(0, i),
          negatives: whole(1, i),
          placementsOfPositives: whole(2, i),
          placementsOfNegatives: whole(3, i),
          discordantPositives: whole(4, i),
          discordantNegatives: whole(5, i),
          concordantPositives: whole(6, i),
          concordantNegatives: whole(7, i),
        });
    },
  );
  return ranks.finish();
}

/** An area whose uncertainty was that of independent items, with that of clusters, its interval and its bound (CLS-072 to CLS-077). */
export function areaInClusters(
  { interval: _, valid: __, ...measured }: Measured,
  found: ClusteredArea | undefined,
  cluster: string,
  level: number,
): Measured {
  if (typeof measured.value !== 'number') return measured;
  const component = `sampling of clusters (${cluster})`;
  if (found === undefined)
    return {
      ...measured,
      component,
      standardUncertainty: { undefined: 'too-few-clusters' },
      degreesOfFreedom: 'infinite',
    };
  const { standardUncertainty, degreesOfFreedom, interval, valid } = clusteredAucWithUncertainty(
    found,
    level,
    'normal',
  );
  return {
    ...measured,
    component,
    standardUncertainty,
    degreesOfFreedom,
    valid,
    ...('lower' in interval ? { interval: { ...interval, method: 'normal' } } : {}),
  };
}
