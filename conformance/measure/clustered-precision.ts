import type { Clustered } from './clusters.ts';
import { LEAST_CLUSTERS } from './clusters.ts';
import { identifier, type Reader } from './reader.ts';
import { handedOn, tally } from './tally.ts';
import { scoreNumber } from './values.ts';

/**
 * The standard uncertainty of the average precision by `step` from the influences of the items, summed by cluster (CLS-250).
 * Precisions and what one more item changes in them are windows over the sorted scores; one number a cluster comes back.
 */
export async function clusteredPrecision(
  reader: Reader,
  cluster: string,
  score: string,
  isPositive: string,
  value: number,
): Promise<Clustered> {
  // -0 is 0 and ties with it.
  const scores = `SELECT ${scoreNumber(reader, score)} + 0.0::DOUBLE AS s, ${identifier(cluster)} AS c, (${isPositive}) AS is_positive${handedOn(reader)} FROM ${reader.table}`;
  let [clusters, squares] = [0, 0];
  const spread = [0, 0, 0, 0];
  let positives = 0;
  await reader.stream(
    `WITH
       counted AS (SELECT s, c, CAST(${tally(reader, 'is_positive')} AS DOUBLE) AS p,
         CAST(${tally(reader, 'NOT is_positive')} AS DOUBLE) AS n FROM (${scores}) GROUP BY s, c),
       tied AS (SELECT s, sum(p) AS p, sum(n) AS n FROM counted GROUP BY s),
       curve AS (SELECT s, p, sum(p) OVER (ORDER BY s DESC) AS t, sum(n) OVER (ORDER BY s DESC) AS f FROM tied),
       changed AS (SELECT s, t / (t + f) AS precision,
         sum(p * f / (t + f) / (t + f)) OVER (ORDER BY s) AS gained,
         sum(p * t / (t + f) / (t + f)) OVER (ORDER BY s) AS lost FROM curve)
     SELECT fsum(p * (precision - ${value}::DOUBLE + gained) - n * lost), sum(p), sum(n)
       FROM counted JOIN changed USING (s) GROUP BY c ORDER BY ALL`,
    ([sums = [], p = [], n = []], count) => {
      for (let i = 0; i < count; i++) {
        const [z, ofPositives, ofNegatives] = [Number(sums[i]), Number(p[i]), Number(n[i])];
        clusters++;
        squares += z * z;
        positives += ofPositives;
        for (const [at, one] of [ofPositives, ofPositives ** 2, ofNegatives, ofNegatives ** 2].entries())
          spread[at] = (spread[at] as number) + one;
      }
    },
  );
  const [sumP, squaresP, sumN, squaresN] = spread as [number, number, number, number];
  const component = `sampling of clusters (${cluster})`;
  const degreesOfFreedom = clusters - 1;
  // What rounding leaves of influences that add up to nothing.
  if (!(squares > (1e-13 * positives) ** 2))
    return { standardUncertainty: { undefined: 'degenerate' }, degreesOfFreedom, component };
  const wide = (sum: number, of: number): boolean => sum > 0 && sum * sum >= LEAST_CLUSTERS * of;
  return {
    standardUncertainty: Math.sqrt((clusters / degreesOfFreedom) * squares) / positives,
    degreesOfFreedom,
    component,
    valid: wide(sumP, squaresP) && wide(sumN, squaresN),
  };
}
