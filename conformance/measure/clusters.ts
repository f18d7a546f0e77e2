import { Problem } from './problem.ts';
import { identifier, type Reader } from './reader.ts';

/** A mean over items in clusters: the square root of the corrected sum of squared cluster sums, and its freedom. */
export interface ClusteredShare {
  readonly standardUncertainty: number;
  readonly degreesOfFreedom: number;
  readonly clusters: number;
}

/**
 * The standard uncertainty of a share of agreement over items in clusters (UNC-090): √(C/(C-1) Σ (Σ (s - s̄))²) / n, the
 * sums taken cluster by cluster as they come from the file. `agrees` is a condition in SQL.
 */
export async function clusteredShare(
  reader: Reader,
  cluster: string,
  agrees: string,
  share: number,
): Promise<ClusteredShare> {
  let [squares, clusters, items] = [0, 0, 0];
  await reader.stream(
    `SELECT CAST(count(*) FILTER (${agrees}) AS DOUBLE), CAST(count(*) AS DOUBLE) FROM ${reader.table} GROUP BY ${identifier(cluster)}`,
    ([agreed = [], all = []], count) => {
      for (let i = 0; i < count; i++) {
        squares += (Number(agreed[i]) - share * Number(all[i])) ** 2;
        items += Number(all[i]);
        clusters++;
      }
    },
  );
  if (clusters < 2) throw new Problem(`the column ${cluster} has one cluster only`, `列${cluster}仅有一个群`);
  return {
    standardUncertainty: Math.sqrt((clusters / (clusters - 1)) * squares) / items,
    degreesOfFreedom: clusters - 1,
    clusters,
  };
}
