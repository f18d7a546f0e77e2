import { firstRow } from './check-rows.ts';
import type { Measured } from './measured.ts';
import { Problem } from './problem.ts';
import { identifier, type Reader } from './reader.ts';
import { weightOf } from './tally.ts';
import { isAbsent } from './values.ts';

/**
 * What the deviation of a measure is, to the first order, as a linear form of sums over the items: of a ratio N/D it is
 * (N's sum - N/D times D's sum)/D. Over all items together it is zero.
 */
export interface LinearForm {
  readonly coefficients: readonly number[];
  /** What the coefficients are still to be divided by, so that those of ratios of counts are whole numbers. */
  readonly divisor: number;
  /** The sums of which one is above zero in every cluster that takes part. */
  readonly present: readonly number[];
  /** The numbers of items, each a sum of sums, that have to be spread over enough clusters (CLS-069, CLS-254). */
  readonly spread?: readonly (readonly number[])[];
}

/** Effective clusters below which first order is not relied on. */
export const LEAST_CLUSTERS = 15;

export type Clustered = Pick<Measured, 'standardUncertainty' | 'degreesOfFreedom' | 'component' | 'valid'>;

/** Refuses items without a cluster, and a single cluster, which shows no spread. */
export async function checkClusters(reader: Reader, cluster: string): Promise<void> {
  const absent = isAbsent(reader, cluster);
  const [[without = 0, clusters = 0] = []] = await reader.rows(
    `SELECT count(*) FILTER (${absent}), count(DISTINCT ${identifier(cluster)}) FROM ${reader.table}`,
  );
  if (Number(without) > 0) {
    const [row] = await firstRow(reader, absent, cluster);
    throw new Problem(
      `row ${row}: the cluster (${cluster}) is missing; ${Number(without)} rows have none`,
      `第${row}行：缺少群（${cluster}）；共${Number(without)}行没有群`,
    );
  }
  if (Number(clusters) < 2) throw new Problem(`the column ${cluster} has one cluster only`, `列${cluster}仅有一个群`);
}

/**
 * The standard uncertainties of measures of items in clusters: √(C/(C-1) Σ z²), z being the linear form of the sums of a
 * cluster. For a mean of items that is UNC-090; for other measures it is the first order. `sums` are numbers of a row in SQL.
 */
export async function clusteredUncertainties(
  reader: Reader,
  cluster: string,
  sums: readonly string[],
  forms: readonly LinearForm[],
): Promise<readonly Clustered[]> {
  const squares = forms.map(() => 0);
  const clusters = forms.map(() => 0);
  const spreads = forms.map(({ spread = [] }) => spread.map(() => ({ sum: 0, squares: 0 })));
  const weight = weightOf(reader);
  await reader.stream(
    `SELECT ${sums.map((one) => `coalesce(fsum(CAST(${one} AS DOUBLE) * ${weight}), 0.0::DOUBLE)`).join(', ')} FROM ${reader.table} GROUP BY ${identifier(cluster)} ORDER BY ALL`,
    (columns, count) => {
      for (let i = 0; i < count; i++)
        for (const [k, { coefficients, present, spread = [] }] of forms.entries()) {
          if (!present.some((at) => Number(columns[at]?.[i]) > 0)) continue;
          const z = coefficients.reduce((sum, one, at) => (one === 0 ? sum : sum + one * Number(columns[at]?.[i])), 0);
          squares[k] = (squares[k] ?? 0) + z * z;
          clusters[k] = (clusters[k] ?? 0) + 1;
          for (const [j, places] of spread.entries()) {
            const held = places.reduce((sum, at) => sum + Number(columns[at]?.[i]), 0);
            const all = spreads[k]?.[j] as { sum: number; squares: number };
            all.sum += held;
            all.squares += held * held;
          }
        }
    },
  );
  return forms.map(({ divisor, spread }, k) => {
    const [C, sum] = [clusters[k] ?? 0, squares[k] ?? 0];
    const component = `sampling of clusters (${cluster})`;
    if (C < 2)
      return { standardUncertainty: { undefined: 'too-few-clusters' }, degreesOfFreedom: 'infinite', component };
    if (!(sum > 0) || !Number.isFinite(sum))
      return { standardUncertainty: { undefined: 'degenerate' }, degreesOfFreedom: C - 1, component };
    const wide = ({ sum: items, squares: of }: { readonly sum: number; readonly squares: number }): boolean =>
      items > 0 && items * items >= LEAST_CLUSTERS * of;
    return {
      standardUncertainty: Math.sqrt((C / (C - 1)) * sum) / divisor,
      degreesOfFreedom: C - 1,
      component,
      ...(spread === undefined ? {} : { valid: (spreads[k] ?? []).every(wide) }),
    };
  });
}

/** A measure whose uncertainty was that of independent items, with that of clusters. */
export function inClusters({ interval: _, valid: __, ...measured }: Measured, found: Clustered | undefined): Measured {
  if (typeof measured.value !== 'number') return measured;
  return found === undefined
    ? { ...measured, standardUncertainty: { undefined: 'not-evaluated' }, component: '', degreesOfFreedom: 'infinite' }
    : { ...measured, ...found };
}

/** The form of a mean over items: the sum of the scores at one place, that of ones at another. */
export function formOfMean(mean: number, items: number, at: number, ones: number): LinearForm {
  const coefficients = Array.from({ length: Math.max(at, ones) + 1 }, () => 0);
  coefficients[at] = 1;
  coefficients[ones] = -mean;
  return { coefficients, divisor: items, present: [ones] };
}
