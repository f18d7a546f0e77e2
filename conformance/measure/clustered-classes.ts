import { toDouble } from '../numerics/rational.ts';
import { squareRoot } from '../numerics/square-root.ts';
import type { MultiClassUncertaintyInput } from '../../schemas/classification/draft/generated/types.ts';
import { linearised } from '../standards/classification/draft/linearised-measure.ts';
import { type Clustered, LEAST_CLUSTERS } from './clusters.ts';
import type { Measured } from './measured.ts';
import { identifier, type Reader } from './reader.ts';
import { handedOn, tally } from './tally.ts';

/** The table of all items, and how the label and the class of a row are found. */
interface Classes {
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
  /** SQL of the reference label, and of the predicted one. */
  readonly reference: string;
  readonly predicted: string;
}

type Measure = MultiClassUncertaintyInput['measure'];
type Tags = NonNullable<MultiClassUncertaintyInput['conventions']>;

/** Sums over the clusters, of which one is at hand at a time. */
interface Sums {
  clusters: number;
  squares: number;
  /** Of each class its items in the cluster that were classed rightly, summed and their squares summed. */
  readonly right: { sum: number; squares: number }[];
}

/**
 * The standard uncertainties of measures of classes for items in clusters: the derivatives of CLS-240, summed over the items
 * of a cluster as CLS-066 has it. Every item has a prediction, or those without one are left out.
 */
export async function clusteredClasses(
  reader: Reader,
  cluster: string,
  measured: readonly Measured[],
  { labels, counts, reference, predicted }: Classes,
): Promise<ReadonlyMap<Measured, Clustered>> {
  const table = { counts: counts.map((row) => row.map(BigInt)), missing: labels.map(() => 0n) };
  const forms = measured.flatMap((one) => {
    const { slopes, classes } = linearised(one.name as Measure, table, one.conventions as Tags);
    if (slopes === undefined) return [];
    const root = squareRoot(slopes.divisor);
    const [base, rows, columns, diagonal] = [
      toDouble(slopes.base) / root,
      ...[slopes.rows, slopes.columns, slopes.diagonal].map((all) => all.map((slope) => toDouble(slope) / root)),
    ] as [number, number[], number[], number[]];
    const slopeOf = (i: number, j: number): number =>
      base + (rows[i] as number) + (columns[j] as number) + (i === j ? (diagonal[i] as number) : 0);
    return [{ one, slopeOf, places: classes.map(({ place }) => place) }];
  });
  const sums = forms.map((): Sums => ({ clusters: 0, squares: 0, right: labels.map(() => ({ sum: 0, squares: 0 })) }));
  let at: unknown;
  let cells: (readonly [i: number, j: number, count: number])[] = [];
  const close = (): void => {
    if (cells.length === 0) return;
    for (const [k, { slopeOf }] of forms.entries()) {
      const z = cells.reduce((sum, [i, j, count]) => sum + count * slopeOf(i, j), 0);
      const of = sums[k] as Sums;
      of.clusters++;
      of.squares += z * z;
      for (const [i, j, count] of cells)
        if (i === j) {
          const right = of.right[i] as { sum: number; squares: number };
          right.sum += count;
          right.squares += count * count;
        }
    }
    cells = [];
  };
  const places = new Map(labels.map((label, place) => [label, place]));
  const rows = await reader.rows(
    `SELECT dense_rank() OVER (ORDER BY k), r, c, n FROM (SELECT k, r, c, ${tally(reader)} AS n FROM
       (SELECT ${identifier(cluster)} AS k, ${reference} AS r, coalesce(${predicted}, '') AS c${handedOn(reader)} FROM ${reader.table})
       WHERE c <> '' GROUP BY k, r, c) ORDER BY 1`,
  );
  for (const [k, r, c, n] of rows) {
    if (k !== at) close();
    at = k;
    cells.push([places.get(String(r)) as number, places.get(String(c)) as number, Number(n)]);
  }
  close();
  return new Map(forms.map(({ one, places: own }, k) => [one, uncertaintyOf(sums[k] as Sums, own, cluster)] as const));
}

function uncertaintyOf({ clusters, squares, right }: Sums, places: readonly number[], cluster: string): Clustered {
  const component = `sampling of clusters (${cluster})`;
  if (clusters < 2)
    return { standardUncertainty: { undefined: 'too-few-clusters' }, degreesOfFreedom: 'infinite', component };
  const degreesOfFreedom = clusters - 1;
  // What rounding leaves of derivatives that add up to nothing.
  if (!(squares > 1e-28)) return { standardUncertainty: { undefined: 'degenerate' }, degreesOfFreedom, component };
  return {
    standardUncertainty: Math.sqrt((clusters / degreesOfFreedom) * squares),
    degreesOfFreedom,
    component,
    valid: places.every((place) => {
      const { sum, squares: of } = right[place] ?? { sum: 0, squares: 0 };
      return sum > 0 && sum * sum >= LEAST_CLUSTERS * of;
    }),
  };
}
