import fc from 'fast-check';
import type { ClusteredAucInput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { longScored } from './long-items.ts';
import { anyScored, doubtfulScored, type ScoredItems } from './scored.ts';

/** Items whose scores tell the classes apart to some degree, enough of them for many clusters. */
const informative: fc.Arbitrary<ScoredItems> = fc
  .array(
    record({
      one: fc.constantFrom<0 | 1>(0, 1),
      noise: fc.integer({ min: 0, max: 40 }),
      shift: fc.constantFrom(5, 20),
    }),
    { minLength: 12, maxLength: 100 },
  )
  .map((items) => ({
    reference: items.map(({ one }) => one),
    scores: items.map(({ one, noise, shift }) => (noise + one * shift) / 64),
  }));

/** Scores that put nearly every positive item below nearly every negative one, so that hardly a pair is concordant. */
const turned: fc.Arbitrary<ScoredItems> = fc
  .array(record({ one: fc.constantFrom<0 | 1>(0, 1), noise: fc.integer({ min: 0, max: 40 }) }), {
    minLength: 60,
    maxLength: 90,
  })
  .map((items) => ({
    reference: items.map(({ one }) => one),
    scores: items.map(({ one, noise }) => (noise - one * 36) / 64),
  }));

/** Pairs of a positive and a negative item with the same range of scores, near the bound of validity. */
const balanced: fc.Arbitrary<ScoredItems> = record({
  pairs: fc.integer({ min: 13, max: 40 }),
  steps: fc.integer({ min: 3, max: 9 }),
}).map(({ pairs, steps }) => ({
  reference: Array.from({ length: 2 * pairs }, (_, i): 0 | 1 => (i % 2 === 0 ? 1 : 0)),
  scores: Array.from({ length: 2 * pairs }, (_, i) => ((i * 5) % (2 * steps + 1)) / 8),
}));

const separated: fc.Arbitrary<ScoredItems> = fc
  .array(fc.constantFrom<0 | 1>(0, 1), { minLength: 4, maxLength: 20 })
  .map((reference) => ({ reference, scores: reference.map((one, i) => one + (i % 4) / 8) }));

type Shape = 'each its own' | 'pairs' | 'a few' | 'by class' | 'one large' | 'one';

/** The names of the clusters of items of these classes. */
function clustersOf(reference: readonly number[], shape: Shape, picks: readonly number[]): string[] {
  return reference.map((one, i) => {
    const pick = picks[i % picks.length] ?? 0;
    switch (shape) {
      case 'each its own':
        return `item ${i}`;
      case 'pairs':
        return `pair ${i >> 1}`;
      case 'a few':
        return `cluster ${pick % 5}`;
      case 'by class':
        return `class ${one}, ${pick % 7}`;
      case 'one large':
        return pick < 8 ? 'large' : `item ${i}`;
      case 'one':
        return 'one';
    }
  });
}

const level = fc.constantFrom(undefined, 0.95, 0.9, 0.99, 0.5);

const inputOf = (items: fc.Arbitrary<ScoredItems>, shapes: readonly Shape[]): fc.Arbitrary<ClusteredAucInput> =>
  record({
    items,
    shape: fc.constantFrom(...shapes),
    picks: fc.array(fc.nat(34), { minLength: 20, maxLength: 30 }),
    level,
    interval: fc.constantFrom<'normal' | 'logit'>('normal', 'logit'),
  }).map(({ items: { reference, scores }, shape, picks, level: asked, interval }) => ({
    reference,
    scores,
    clusters: clustersOf(reference, shape, picks),
    ...(asked === undefined ? {} : { coverageProbability: asked }),
    conventions: { interval },
  }));

/** The clusters with an item of a class. */
export const clustersWith = ({ reference, clusters }: ClusteredAucInput, one: number): number =>
  new Set(clusters.filter((_, i) => reference[i] === one)).size;

export const fewestClusters = (input: ClusteredAucInput): number =>
  Math.min(clustersWith(input, 0), clustersWith(input, 1));

/** Whether a cluster has items of both classes. */
export const hasMixedCluster = (input: ClusteredAucInput): boolean =>
  clustersWith(input, 0) + clustersWith(input, 1) > new Set(input.clusters).size;

/** Two clusters of each class or more; a zero variance now and then. */
export const sampledInClusters: fc.Arbitrary<ClusteredAucInput> = inputOf(
  fc.oneof(
    { weight: 5, arbitrary: informative },
    { weight: 3, arbitrary: balanced },
    { weight: 1, arbitrary: turned },
    { weight: 2, arbitrary: anyScored(4, 40) },
    { weight: 1, arbitrary: separated },
  ),
  ['each its own', 'pairs', 'a few', 'by class', 'one large'],
).filter((input) => fewestClusters(input) >= 2);

/** Any items from one upwards, in one cluster and in several. */
export const fewInClusters: fc.Arbitrary<ClusteredAucInput> = inputOf(
  fc.oneof({ weight: 3, arbitrary: anyScored(1, 8) }, { weight: 1, arbitrary: separated }),
  ['each its own', 'pairs', 'a few', 'by class', 'one'],
);

/** Lists of one length or not, scores that are numbers or not. */
export const doubtfulInClusters: fc.Arbitrary<ClusteredAucInput> = record({
  items: doubtfulScored,
  short: fc.constantFrom(false, false, false, true),
}).map(({ items: { reference, scores }, short }) => ({
  reference,
  scores,
  clusters: reference.map((_, i) => `cluster ${i % 3}`).slice(short ? 1 : 0),
  conventions: { interval: 'normal' as const },
}));

/** The same with long lists; the first items are in clusters of their own. */
export const longInClusters: fc.Arbitrary<ClusteredAucInput> = longLists(
  sampledInClusters,
  (like, each) => ({
    ...like,
    ...longScored(each),
    clusters: each((draw, place) => (place < 4 ? `first ${place}` : `cluster ${draw(80)}`)),
  }),
  { fewest: 4 },
);
