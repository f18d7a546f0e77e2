import fc from 'fast-check';
import type { ClusteredMeanInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { clusterMeans, designEffect } from '../cluster-moments.ts';
import { optionally } from './optionally.ts';

const clustered = (scores: readonly number[], clusters: readonly string[]): ClusteredMeanInput => ({
  scores,
  clusters,
});

/** Right or wrong, points, quarters and hundredths: what graders give. */
const scoresOf = (least: number, most: number): fc.Arbitrary<number[]> => {
  const size = { minLength: least, maxLength: most };
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.nat(1), size) },
    { weight: 2, arbitrary: fc.array(fc.integer({ min: -5, max: 20 }), size) },
    { weight: 2, arbitrary: fc.array(fc.nat(8), size).map((all) => all.map((score) => score / 4)) },
    { weight: 2, arbitrary: fc.array(fc.nat(100), size).map((all) => all.map((score) => score / 100)) },
  );
};

/** Clusters of any sizes, their scores scattered over the list. */
const anyClusters: fc.Arbitrary<ClusteredMeanInput> = record({
  scores: scoresOf(2, 40),
  places: fc.array(fc.nat(99), { minLength: 40, maxLength: 40 }),
  many: fc.integer({ min: 2, max: 12 }),
}).map(({ scores, places, many }) =>
  clustered(
    scores,
    scores.map((_, index) => `document ${(places[index] ?? 0) % many}`),
  ),
);

/** Clusters within which the scores are much alike, one after the other. */
const alikeWithin: fc.Arbitrary<ClusteredMeanInput> = fc
  .array(record({ score: fc.nat(20), size: fc.integer({ min: 1, max: 6 }), odd: fc.nat(3) }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((groups) => {
    const rows = groups.flatMap(({ score, size, odd }, group) =>
      Array.from({ length: size }, (_, index) => ({
        score: odd === 0 && index === 0 ? score + 1 : score,
        cluster: `${group}`,
      })),
    );
    return clustered(
      rows.map(({ score }) => score),
      rows.map(({ cluster }) => cluster),
    );
  });

/** Two or more clusters whose deviations do not cancel: where they nearly do, rounding decides about the digits. */
export const clusteredScores: fc.Arbitrary<ClusteredMeanInput> = fc
  .oneof({ weight: 2, arbitrary: anyClusters }, { weight: 1, arbitrary: alikeWithin })
  .filter((input) => new Set(input.clusters).size > 1 && designEffect(input) > 1e-3);

/** The weighting by clusters, whose means differ by more than rounding. */
export const weightedClusters: fc.Arbitrary<ClusteredMeanInput> = fc
  .oneof({ weight: 2, arbitrary: anyClusters }, { weight: 1, arbitrary: alikeWithin })
  .filter(
    (input) =>
      new Set(input.clusters).size > 1 && Math.max(...clusterMeans(input)) - Math.min(...clusterMeans(input)) > 1e-3,
  )
  .map((input) => ({ ...input, weighting: 'clusters' as const }));

/** The weighting by items, named or left out. */
export const weightedItems: fc.Arbitrary<ClusteredMeanInput> = record({
  input: clusteredScores,
  weighting: optionally(fc.constant('items' as const), 2),
}).map(({ input, weighting }) => (weighting === undefined ? input : { ...input, weighting }));

/** One cluster or a few; one score among them. */
export const fewClusters: fc.Arbitrary<ClusteredMeanInput> = record({
  scores: scoresOf(1, 8),
  many: fc.integer({ min: 1, max: 2 }),
  weighting: optionally(fc.constantFrom('items' as const, 'clusters' as const), 2),
}).map(({ scores, many, weighting }) => ({
  ...clustered(
    scores,
    scores.map((_, index) => `${index % many}`),
  ),
  ...(weighting === undefined ? {} : { weighting }),
}));

/** Clusters with the same scores in different orders, or with one score changed in half of the cases. */
export const likeClusters: fc.Arbitrary<ClusteredMeanInput> = record({
  scores: fc.oneof(
    fc.array(
      fc.integer({ min: -4, max: 12 }).map((quarter) => quarter / 4),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom([0.1], [0.7], [0.1, 0.1, 0.1], [1.1]),
  ),
  many: fc.integer({ min: 2, max: 6 }),
  change: fc.nat(1),
  weighting: optionally(fc.constantFrom('items' as const, 'clusters' as const), 2),
}).map(({ scores, many, change, weighting }) => {
  const rows = Array.from({ length: many }, (_, cluster) =>
    scores.map((_score, index) => ({
      score: (scores[(index + cluster) % scores.length] ?? 0) + (change === 1 && cluster + index === 0 ? 1 : 0),
      cluster: `document ${cluster}`,
    })),
  ).flat();
  return {
    ...clustered(
      rows.map(({ score }) => score),
      rows.map(({ cluster }) => cluster),
    ),
    ...(weighting === undefined ? {} : { weighting }),
  };
});

/** Every score a cluster by itself. */
export const singletons: fc.Arbitrary<ClusteredMeanInput> = scoresOf(2, 30)
  .filter((scores) => new Set(scores).size > 1)
  .map((scores) =>
    clustered(
      scores,
      scores.map((_, index) => `${index}`),
    ),
  );

/** Items that were asked several times, and answered alike each time: as many scores as repeats in each cluster. */
export const repeatedAlike: fc.Arbitrary<ClusteredMeanInput> = record({
  scores: scoresOf(2, 15).filter((scores) => new Set(scores).size > 1),
  times: fc.integer({ min: 1, max: 5 }),
}).map(({ scores, times }) =>
  clustered(
    Array.from({ length: times }, () => scores).flat(),
    Array.from({ length: times }, () => scores.map((_, index) => `item ${index}`)).flat(),
  ),
);

/** Lists of which some are not equally long. */
export const unequalLists: fc.Arbitrary<ClusteredMeanInput> = record({
  input: singletons,
  surplus: fc.integer({ min: -2, max: 2 }),
}).map(({ input, surplus }) => {
  const length = Math.max(1, input.scores.length + surplus);
  return clustered(
    input.scores,
    Array.from({ length }, (_, index) => `${index}`),
  );
});

/** Scores on an offset of a hundred to ten thousand times their spread. */
export const offsetClusters: fc.Arbitrary<ClusteredMeanInput> = record({
  input: clusteredScores,
  offset: fc.integer({ min: 1, max: 99 }),
  decades: fc.integer({ min: 2, max: 3 }),
}).map(({ input, offset, decades }) =>
  clustered(
    input.scores.map((score) => score + offset * 10 ** decades),
    input.clusters,
  ),
);

const clustersDiffer = (input: ClusteredMeanInput): boolean => {
  const means = clusterMeans(input);
  return means.length > 1 && designEffect(input) > 1e-3 && Math.max(...means) - Math.min(...means) > 1e-3;
};

/** Thousands of the scores of a short list, in hundreds of clusters. */
export const longClusters: fc.Arbitrary<ClusteredMeanInput> = longLists(
  fc.oneof(clusteredScores, offsetClusters, weightedClusters),
  (like, each): ClusteredMeanInput => {
    const items = each((draw) => ({ score: like.scores[draw(like.scores.length)] as number, cluster: draw(300) }));
    return {
      ...like,
      scores: items.map(({ score }) => score),
      clusters: items.map(({ cluster }) => `document ${cluster}`),
    };
  },
  { fewest: 8 },
).filter(clustersDiffer);
