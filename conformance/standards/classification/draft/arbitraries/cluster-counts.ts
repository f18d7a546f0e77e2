import fc from 'fast-check';
import type { ClusterUncertaintyInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { MEASURES } from '../count-measures.ts';

type Cluster = ClusterUncertaintyInput['clusters'][number];

const clusterOf = ([truePositives, falsePositives, falseNegatives, trueNegatives]: readonly [
  number,
  number,
  number,
  number,
]): Cluster => ({ truePositives, falsePositives, falseNegatives, trueNegatives });

const four = (cell: fc.Arbitrary<number>): fc.Arbitrary<Cluster> => fc.tuple(cell, cell, cell, cell).map(clusterOf);

const few = fc.integer({ min: 0, max: 4 });
const empty = fc.constant(clusterOf([0, 0, 0, 0]));
const withoutPositives = fc.tuple(few, few).map(([fp, tn]) => clusterOf([0, fp, 0, tn]));
const any = fc.oneof(
  { weight: 5, arbitrary: four(few) },
  { weight: 2, arbitrary: withoutPositives },
  { weight: 1, arbitrary: empty },
  { weight: 1, arbitrary: four(fc.integer({ min: 0, max: 60 })) },
);

/** Clusters with the same counts, as many as the bounds of validity ask for, one more or one less, and some that differ. */
const nearTheBound = record({
  size: fc.constantFrom(14, 15, 16, 29, 30, 31, 34),
  counts: four(fc.integer({ min: 1, max: 3 })),
  others: fc.array(four(few), { maxLength: 3 }),
}).map(({ size, counts, others }) => [...Array.from({ length: size }, () => counts), ...others]);

/** Many clusters, one of which has most of the items of a cell. */
const oneLarge = record({
  clusters: fc.array(four(fc.integer({ min: 1, max: 2 })), { minLength: 31, maxLength: 40 }),
  cell: fc.constantFrom('truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'),
  items: fc.integer({ min: 2, max: 90 }),
}).map(({ clusters, cell, items }) => clusters.map((one, k) => (k === 0 ? { ...one, [cell]: items } : one)));

const many = fc.oneof(
  { weight: 3, arbitrary: fc.array(any, { minLength: 2, maxLength: 12 }) },
  { weight: 2, arbitrary: fc.array(four(fc.integer({ min: 0, max: 2 })), { minLength: 20, maxLength: 48 }) },
  { weight: 2, arbitrary: nearTheBound },
  { weight: 2, arbitrary: oneLarge },
  { weight: 1, arbitrary: fc.array(four(fc.integer({ min: 0, max: 1_000_000 })), { minLength: 2, maxLength: 6 }) },
);

const inputOf = (clusters: fc.Arbitrary<readonly Cluster[]>): fc.Arbitrary<ClusterUncertaintyInput> =>
  record({ measure: fc.constantFrom(...MEASURES), clusters, beta: fc.constantFrom('1', '2', '0.5') }).map(
    ({ measure, clusters: list, beta }) => ({
      measure,
      clusters: [...list] as ClusterUncertaintyInput['clusters'],
      conventions: { sampling: 'clustered' as const, ...(measure === 'f-beta' ? { beta } : {}) },
    }),
  );

/** Two clusters with items and an item in every cell, so that every measure exists. */
export const sampledClusters: fc.Arbitrary<ClusterUncertaintyInput> = inputOf(
  many.map(([first, second, ...others]) => [
    Object.fromEntries(
      Object.entries(first as Cluster).map(([name, count]) => [name, count + 1]),
    ) as unknown as Cluster,
    { ...(second as Cluster), trueNegatives: (second?.trueNegatives ?? 0) + 1 },
    ...others,
  ]),
);

/** Few clusters of few items, of one item, or of the same shares. */
export const sparseClusters: fc.Arbitrary<ClusterUncertaintyInput> = inputOf(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(four(fc.constantFrom(0, 0, 0, 1, 2)), { minLength: 2, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.tuple(four(few), empty) },
    {
      weight: 1,
      arbitrary: record({ one: four(few), times: fc.integer({ min: 1, max: 3 }) }).map(({ one, times }) => [
        one,
        clusterOf([
          times * one.truePositives,
          times * one.falsePositives,
          times * one.falseNegatives,
          times * one.trueNegatives,
        ]),
      ]),
    },
  ),
);

/** The items of a cluster. */
export const sizeOf = (one: Cluster): number =>
  one.truePositives + one.falsePositives + one.falseNegatives + one.trueNegatives;

/** A long list of such clusters. */
export const manyClusters: fc.Arbitrary<ClusterUncertaintyInput> = longLists(sampledClusters, (like, each) => ({
  ...like,
  clusters: each((draw, place) => {
    const least = place === 0 ? 1 : 0;
    return clusterOf([least + draw(5), least + draw(4), least + draw(3), (place < 2 ? 1 : 0) + draw(5)]);
  }) as ClusterUncertaintyInput['clusters'],
}));
