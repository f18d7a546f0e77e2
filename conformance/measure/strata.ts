import { studentCoverage } from '../numerics/student-coverage.ts';
import { rational } from '../numerics/rational.ts';
import { squareRoot } from '../numerics/square-root.ts';
import type { Measurement, Stratum } from './measured.ts';
import { Problem } from './problem.ts';
import { proportion } from './proportion.ts';
import { columnOf, identifier, type Reader } from './reader.ts';
import type { Request } from './request.ts';
import { tally } from './tally.ts';

/** More strata than these are no strata but items. */
const MOST = 200;

/** Conditions in SQL: an item is classed rightly, and it is counted at all. */
export interface Agreement {
  readonly agrees: string;
  readonly counted: string;
}

interface Found {
  readonly by: string;
  readonly name: string;
  readonly agreed: number;
  readonly items: number;
  readonly clusters: number;
  /** Of the clusters' right items a and items n the sums of a², an and n². */
  readonly squares: readonly [bigint, bigint, bigint];
}

/**
 * The share of agreement in each stratum of each column, with intervals that hold all together at least at the level that is
 * asked for (Bonferroni: each at 1 - (1 - level)/number of strata, of all columns). Of independent items they are Wilson's;
 * of items in clusters, those of Student's distribution with the uncertainty of the clusters. On fixed items there are none.
 */
export async function strataOf(reader: Reader, request: Request, agreement: Agreement): Promise<readonly Stratum[]> {
  const { level, minCell, scope, cluster } = request;
  const found: Found[] = [];
  for (const by of request.by) found.push(...(await countsOf(reader, columnOf(reader, by), cluster, agreement)));
  const each = 1 - (1 - level) / Math.max(1, found.filter(({ items }) => items >= minCell).length);
  return found.map((one): Stratum => {
    const { by, name, items, agreed } = one;
    const none = { by, name, items, lower: null, upper: null };
    if (items < minCell) return { ...none, value: null, because: `< ${minCell}` };
    const value = agreed / items;
    if (scope === 'fixed-items') return { ...none, value };
    if (cluster !== undefined) return { ...none, value, ...clusteredInterval(one, each) };
    const { lower, upper } = proportion(agreed, items, each);
    return { ...none, value, lower, upper };
  });
}

async function countsOf(
  reader: Reader,
  by: string,
  clusterAsked: string | undefined,
  { agrees, counted }: Agreement,
): Promise<readonly Found[]> {
  const stratum = `CAST(${identifier(by)} AS VARCHAR)`;
  const cluster = clusterAsked === undefined ? '' : `, ${identifier(columnOf(reader, clusterAsked))}`;
  const [right, all] = [tally(reader, agrees), tally(reader)];
  const groups = `SELECT ${stratum} AS stratum, ${right} AS a, ${all} AS n FROM ${reader.table} WHERE ${counted} GROUP BY ${stratum}${cluster}`;
  const square = (x: string, y: string): string => `sum(CAST(${x} AS HUGEINT) * ${y})`;
  const rows = await reader.rows(
    `SELECT stratum, sum(a)::BIGINT, sum(n)::BIGINT, count(*), ${square('a', 'a')}, ${square('a', 'n')}, ${square('n', 'n')}
       FROM (${groups}) GROUP BY 1 ORDER BY 1`,
  );
  if (rows.length > MOST)
    throw new Problem(
      `the column ${by} has ${rows.length} strata, more than ${MOST}`,
      `列${by}有${rows.length}个分层，多于${MOST}个`,
    );
  return rows.map(([name, agreed, items, clusters, aa, an, nn]) => ({
    by,
    name: name === null ? '(none)' : String(name),
    agreed: Number(agreed),
    items: Number(items),
    clusters: Number(clusters),
    squares: [aa, an, nn].map((one) => BigInt(String(one))) as [bigint, bigint, bigint],
  }));
}

/** Σ (a - p n)² is exact over the square of all items; p is their share (UNC-090). */
function clusteredInterval(
  { agreed, items, clusters, squares: [aa, an, nn] }: Found,
  level: number,
): Pick<Stratum, 'lower' | 'upper'> & { readonly because?: string } {
  const none = { lower: null, upper: null };
  if (clusters < 2) return { ...none, because: 'too-few-clusters' };
  const [A, N, C] = [BigInt(agreed), BigInt(items), BigInt(clusters)];
  const sum = N * N * aa - 2n * A * N * an + A * A * nn;
  if (sum <= 0n) return { ...none, because: 'degenerate' };
  const half = studentCoverage(level, clusters - 1) * squareRoot(rational(C * sum, (C - 1n) * N ** 4n));
  return { lower: Math.max(0, agreed / items - half), upper: Math.min(1, agreed / items + half) };
}

/**
 * For each column the stratum whose interval lies below that of every other one that is reported. Nobody is named where
 * there are no two, or where one of them has no interval. On fixed items the least share is a fact, unless two have it.
 */
export function worstOf(strata: readonly Stratum[], { scope, by: columns }: Request): Measurement['worst'] {
  return columns.map((by) => {
    const known = strata.filter((one) => one.by === by && one.value !== null);
    const ends = (one: Stratum): readonly [number | null, number | null] =>
      scope === 'fixed-items' ? [one.value, one.value] : [one.lower, one.upper];
    const isWorse = (one: Stratum, other: Stratum): boolean => {
      const [upper, lower] = [ends(one)[1], ends(other)[0]];
      return upper !== null && lower !== null && upper < lower;
    };
    const found = known.find((one) => known.length > 1 && known.every((other) => other === one || isWorse(one, other)));
    return { by, name: found?.name ?? null };
  });
}
