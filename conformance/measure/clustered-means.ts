import type { MeanOfItems } from './class-scores.ts';
import { type Clustered, clusteredUncertainties, formOfMean, inClusters } from './clusters.ts';
import type { Measured } from './measured.ts';
import type { Reader } from './reader.ts';
import type { Agreement } from './strata.ts';

/** Means over items with the uncertainty of clusters, beside the measures of classes whose uncertainty of clusters is known. */
export async function clusteredMeans(
  reader: Reader,
  cluster: string,
  measured: readonly Measured[],
  means: readonly MeanOfItems[],
  items: number,
  { agrees, counted }: Agreement,
  ofClasses: ReadonlyMap<Measured, Clustered>,
): Promise<readonly Measured[]> {
  const agreed = measured.find(({ name }) => name === 'agreement-proportion');
  const one = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
  const sums = [one(`(${agrees}) AND (${counted})`), one(counted), '1', ...means.map(({ term }) => term)];
  const known = [
    ...(agreed === undefined ? [] : [{ of: agreed, items: agreed.count?.trials ?? 0, at: 0, ones: 1 }]),
    ...means.map((mean, k) => ({ of: mean.measured, items, at: 3 + k, ones: 2 })),
  ].flatMap(({ of, items: divisor, at, ones }) =>
    typeof of.value === 'number' ? [{ of, form: formOfMean(of.value, divisor, at, ones) }] : [],
  );
  const forms = known.map(({ form }) => form);
  const uncertainties = await clusteredUncertainties(reader, cluster, sums, forms);
  const byMeasure = new Map(known.map(({ of }, k) => [of, uncertainties[k]] as const));
  return measured.map((each) => inClusters(each, byMeasure.get(each) ?? ofClasses.get(each)));
}
