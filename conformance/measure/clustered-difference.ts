import { rational } from '../numerics/rational.ts';
import { squareRoot } from '../numerics/square-root.ts';
import { studentCoverage } from '../numerics/student-coverage.ts';
import { columnOf, identifier, type Reader } from './reader.ts';
import { textOf } from './values.ts';

/** The uncertainty of a paired difference over clusters, and half its interval. */
export interface ClusteredDifference {
  readonly u: number;
  readonly half: (level: number) => number;
}

/** Each item with its cluster, as a query. */
export const clustersOf = (reader: Reader, cluster: string, id: string): string =>
  `SELECT trim(${textOf(reader, columnOf(reader, id))}) AS id, ${identifier(columnOf(reader, cluster))} AS cluster FROM ${reader.table}`;

/** Σ (d - d̄ n)² over clusters, d being the sum of the differences of a cluster and n its items (UNC-090). */
export async function clusteredDifference(reader: Reader, from: string): Promise<ClusteredDifference | undefined> {
  const d = 'coalesce(sum(a.weight * (CAST(a.agrees AS INTEGER) - CAST(b.agrees AS INTEGER))), 0)::HUGEINT';
  const [row = []] = await reader.rows(
    `SELECT count(*), sum(d), sum(n), sum(d * d), sum(d * n), sum(n * n) FROM
       (SELECT ${d} AS d, sum(a.weight)::HUGEINT AS n FROM ${from} GROUP BY c.cluster)`,
  );
  const [C = 0n, A = 0n, N = 0n, dd = 0n, dn = 0n, nn = 0n] = row.map((one) => BigInt(String(one ?? 0)));
  const squares = N * N * dd - 2n * A * N * dn + A * A * nn;
  if (C < 2n || squares <= 0n) return undefined;
  const u = squareRoot(rational(C * squares, (C - 1n) * N ** 4n));
  return { u, half: (level) => studentCoverage(level, Number(C) - 1) * u };
}
