import fc from 'fast-check';
import type { PairedDifferenceInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { record } from '../../../../contract/record.ts';
import { longLists } from '../../../../contract/long-lists.ts';
import { designEffect, uncertaintyIfIndependent } from '../cluster-moments.ts';

/** Two scores of one item: right or wrong, or points that go with the difficulty of the item, or against it. */
const rows = (least: number, most: number): fc.Arbitrary<readonly (readonly [number, number])[]> => {
  const size = { minLength: least, maxLength: most };
  return fc.oneof(
    { weight: 2, arbitrary: fc.array(fc.tuple(fc.nat(1), fc.nat(1)), size) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.tuple(fc.nat(40), fc.integer({ min: -4, max: 4 })), size)
        .map((all) => all.map(([ease, gain]) => [ease / 4, (ease + gain) / 4] as const)),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(fc.nat(40), fc.nat(8)), size)
        .map((all) => all.map(([ease, gain]) => [ease / 10, (60 - ease + gain) / 10] as const)),
    },
  );
};

/** How two lists are laid out: by order, or by items of which the second list is in another order. */
const layout = record({
  named: fc.boolean(),
  order: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
  clustered: fc.nat(2).map((n) => n === 0),
  many: fc.integer({ min: 2, max: 9 }),
});

const laidOut = (pairs: fc.Arbitrary<readonly (readonly [number, number])[]>): fc.Arbitrary<PairedDifferenceInput> =>
  record({ pairs, layout }).map(({ pairs: scores, layout: { named, order, clustered, many } }) => {
    const items = scores.map((_, index) => `item ${index}`);
    const places = items.map((_, index) => index);
    const shuffled = named ? places.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b) : places;
    const named_ = (list: readonly string[]) => (named ? { items: list } : {});
    return {
      first: { scores: scores.map(([score]) => score), ...named_(items) },
      second: {
        scores: shuffled.map((place) => scores[place]?.[1] ?? 0),
        ...named_(shuffled.map((place) => items[place] ?? '')),
      },
      ...(clustered ? { clusters: scores.map((_, index) => `${(order[index] ?? 0) % many}`) } : {}),
    };
  });

/** The scores of the second list in the order of the first. */
export function secondInOrder({ first, second }: PairedDifferenceInput): readonly number[] {
  const scoreOf = new Map(second.items?.map((item, index) => [item, second.scores[index] ?? NaN]));
  return first.items?.map((item) => scoreOf.get(item) ?? NaN) ?? second.scores;
}

export const differences = (input: PairedDifferenceInput): readonly number[] => {
  const second = secondInOrder(input);
  return input.first.scores.map((score, index) => score - (second[index] ?? NaN));
};

/** The clusters that count: those given, else each pair by itself. */
export const clustersOf = ({ first, clusters }: PairedDifferenceInput): readonly string[] =>
  clusters ?? first.scores.map((_, index) => `${index}`);

/** Whether the clusters differ in these scores by more than rounding. */
const differ = (scores: readonly number[], input: PairedDifferenceInput): boolean => {
  const clusters = clustersOf(input);
  if (new Set(clusters).size < 2 || uncertaintyIfIndependent(scores) < 1e-3) return false;
  return designEffect({ scores, clusters }) > 1e-3;
};

/** Two or more pairs; both lists and their differences have a spread that is no rounding. */
export const pairedScores: fc.Arbitrary<PairedDifferenceInput> = laidOut(rows(2, 40)).filter(
  (input) =>
    differ(input.first.scores, input) && differ(secondInOrder(input), input) && differ(differences(input), input),
);

/** The same without clusters. */
export const independentPairs: fc.Arbitrary<PairedDifferenceInput> = pairedScores
  .map(({ first, second }) => ({ first, second }))
  .filter(
    (input) =>
      differ(input.first.scores, input) && differ(secondInOrder(input), input) && differ(differences(input), input),
  );

/** One pair or a few, in one cluster or two. */
export const fewPairs: fc.Arbitrary<PairedDifferenceInput> = record({
  pairs: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 3 }),
  clusters: fc.option(fc.array(fc.nat(1), { minLength: 3, maxLength: 3 }), { nil: undefined }),
}).map(({ pairs, clusters }) => ({
  first: { scores: pairs.map(([score]) => score) },
  second: { scores: pairs.map(([, score]) => score) },
  ...(clusters === undefined ? {} : { clusters: pairs.map((_, index) => `${clusters[index] ?? 0}`) }),
}));

/** Differences that are all the same, and scores that are; a third of the cases with one pair that differs. */
export const alikePairs: fc.Arbitrary<PairedDifferenceInput> = record({
  scores: fc.oneof(
    fc.array(
      fc.integer({ min: -8, max: 20 }).map((quarter) => quarter / 4),
      { minLength: 2, maxLength: 12 },
    ),
    record({ score: fc.constantFrom(0.1, 0.7, 1.1, 5), n: fc.integer({ min: 2, max: 9 }) }).map(({ score, n }) =>
      Array.from({ length: n }, () => score),
    ),
  ),
  shift: fc.integer({ min: -2, max: 2 }),
  constant: fc.nat(2).map((n) => n === 0),
  odd: fc.nat(2).map((n) => n === 0),
}).map(({ scores, shift, constant, odd }) => {
  const second = scores.map((score, index) => (constant ? 1 : score + shift) + (odd && index === 0 ? 1 : 0));
  return { first: { scores }, second: { scores: second } };
});

/** Two lists of scores of which something does not match in most of the cases. */
export const doubtfulPairs: fc.Arbitrary<PairedDifferenceInput> = record({
  input: laidOut(rows(3, 12)),
  fault: fc.constantFrom('none', 'none', 'shorter', 'items missing', 'item unknown', 'item twice', 'clusters missing'),
  both: fc.boolean(),
}).map(({ input, fault, both }) => {
  const { first, second } = input;
  const items = second.items ?? second.scores.map((_, index) => `item ${index}`);
  const ordered = { ...first, items: first.items ?? first.scores.map((_, index) => `item ${index}`) };
  switch (fault) {
    case 'none':
      return input;
    case 'shorter':
      // With items, the last one is left out as well: then the items differ.
      return {
        ...input,
        second: {
          scores: second.scores.slice(1),
          ...(second.items === undefined ? {} : { items: both ? second.items.slice(1) : second.items }),
        },
      };
    case 'items missing':
      return { ...input, first: ordered, second: { scores: second.scores } };
    case 'item unknown':
      return { ...input, first: ordered, second: { ...second, items: ['another item', ...items.slice(1)] } };
    case 'item twice':
      return both
        ? { ...input, first: ordered, second: { ...second, items: [items[1] ?? '', ...items.slice(1)] } }
        : {
            ...input,
            first: { ...ordered, items: [ordered.items[1] ?? '', ...ordered.items.slice(1)] },
            second: { ...second, items },
          };
    case 'clusters missing':
      return { ...input, clusters: first.scores.slice(1).map((_, index) => `${index % 3}`) };
  }
});

/** Scores on an offset of a hundred to ten thousand times their spread. */
export const offsetPairs: fc.Arbitrary<PairedDifferenceInput> = record({
  input: pairedScores,
  offset: fc.integer({ min: 1, max: 99 }),
  decades: fc.integer({ min: 1, max: 3 }),
}).map(({ input, offset, decades }) => {
  const raised = (scores: readonly number[]) => scores.map((score) => score + offset * 10 ** decades);
  return {
    ...input,
    first: { ...input.first, scores: raised(input.first.scores) },
    second: { ...input.second, scores: raised(input.second.scores) },
  };
});

/** The largest magnitude of a score. */
export const largestScore = ({ first, second }: PairedDifferenceInput): number =>
  Math.max(...[...first.scores, ...second.scores].map(Math.abs));

/** Thousands of pairs about a score of the few, in clusters where those are. */
export const longPairs: fc.Arbitrary<PairedDifferenceInput> = longLists(
  fc.oneof(pairedScores, offsetPairs),
  ({ first, clusters }, each): PairedDifferenceInput => {
    const offset = Math.trunc(first.scores[0] ?? 0);
    const items = each((draw) => ({ ease: draw(41), gain: draw(9) - 4, cluster: draw(300) }));
    return {
      first: { scores: items.map(({ ease }) => offset + ease / 4) },
      second: { scores: items.map(({ ease, gain }) => offset + (ease + gain) / 4) },
      ...(clusters === undefined ? {} : { clusters: items.map(({ cluster }) => `${cluster}`) }),
    };
  },
  { fewest: 8 },
).filter(
  (input) =>
    differ(input.first.scores, input) && differ(secondInOrder(input), input) && differ(differences(input), input),
);
