import { rejected } from '../../../../contract/operation.ts';
import type { PairedDifferenceInput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';

type Scored = PairedDifferenceInput['first'];

/** Scores of the same items in the same order, and the cluster of each; a cluster by itself where none is given. */
export interface Pairs {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly clusters: readonly string[];
}

/** Pairs two lists of scores by their items, or by their order where they have none (UNC-101). */
export function pairing({ first, second, clusters }: PairedDifferenceInput): Pairs | ReturnType<typeof rejected> {
  const { length } = first.scores;
  for (const [name, { scores, items }] of [['first', first] as const, ['second', second] as const])
    if (items !== undefined && items.length !== scores.length) return rejected('length-mismatch', `/${name}/items`);
  if (first.items === undefined && second.items === undefined && second.scores.length !== length)
    return rejected('length-mismatch', '/second/scores');
  if (clusters !== undefined && clusters.length !== length) return rejected('length-mismatch', '/clusters');
  for (const [name, { items = [] }] of [['first', first] as const, ['second', second] as const]) {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      if (seen.has(item)) return rejected('duplicate-item', `/${name}/items/${index}`);
      seen.add(item);
    }
  }
  const matched = inOrderOf(first, second);
  if (matched === undefined) return rejected('items-differ', '/second');
  return { first: first.scores, second: matched, clusters: clusters ?? first.scores.map((_, index) => String(index)) };
}

/** The scores of the second list in the order of the first; undefined where they are not of the same items. */
function inOrderOf(first: Scored, second: Scored): readonly number[] | undefined {
  if (first.items === undefined && second.items === undefined) return second.scores;
  if (first.items?.length !== second.items?.length) return undefined;
  const scoreOf = new Map(second.items?.map((item, index) => [item, second.scores[index]]));
  const scores = first.items?.map((item) => scoreOf.get(item));
  return scores?.every((score) => score !== undefined) ? scores : undefined;
}
