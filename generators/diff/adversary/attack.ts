import type { Change } from '../change.ts';
import type { Root } from '../schema/roots.ts';
import { wholeSchema } from '../schema/whole-schema.ts';
import type { Side } from '../side.ts';
import type { Counterexample, Effort } from './search.ts';
import { search } from './search.ts';
import { judges } from './validators.ts';

/** What the search for documents says about the classes that the comparison gave. */
export interface Attack {
  /** Roots whose schemas differ, and how many documents were tried on them. */
  readonly roots: readonly { readonly key: string; readonly tried: number; readonly accepted: number }[];
  readonly counterexamples: readonly Counterexample[];
  /** Counterexamples to the classifier: no change that it reports has this effect on this root. */
  readonly disagreements: readonly Counterexample[];
}

/** Documents to begin with, for a root. */
export type Examples = (root: Root) => readonly unknown[];

/**
 * Looks for documents that contradict the classes of the changes: on each root whose schemas differ, in both directions.
 *
 * @param changes Those of `compareSides`, each root by itself.
 */
export function attack(
  before: Side,
  after: Side,
  changes: readonly Change[],
  effort: Omit<Effort, 'examples'>,
  examples: Examples,
): Attack {
  const [old, young] = [judges(before.schemas.set), judges(after.schemas.set)];
  const roots: { readonly key: string; readonly tried: number; readonly accepted: number }[] = [];
  const counterexamples: Counterexample[] = [];
  for (const [key, root] of after.schemas.roots) {
    const earlier = before.schemas.roots.get(key);
    if (earlier === undefined || wholeSchema(before.schemas.set, earlier) === wholeSchema(after.schemas.set, root))
      continue;
    const found = search(
      { root: earlier, set: before.schemas.set, judge: old(earlier.at) },
      { root, set: after.schemas.set, judge: young(root.at) },
      { ...effort, examples: examples(root) },
    );
    roots.push({ key, tried: found.tried, accepted: found.accepted });
    counterexamples.push(...found.counterexamples);
  }
  const isForeseen = ({ root, effect }: Counterexample): boolean =>
    changes.some((change) => change.root === root && (change.effect === effect || change.effect === 'both'));
  return { roots, counterexamples, disagreements: counterexamples.filter((one) => !isForeseen(one)) };
}
