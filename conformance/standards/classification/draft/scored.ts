import { type Answer, rejected } from '../../../contract/operation.ts';
import { eachTie, eachWeightedTie, type TieVisitor } from './ranking/each-tie.ts';

/** Items with a class, 1 or 0, and a score, as several operations take them. */
export interface Scored {
  readonly reference: readonly number[];
  readonly scores: readonly unknown[];
  readonly weights?: readonly number[];
}

/** Why scored items are refused: lists of different lengths, or a score that is no finite number; undefined where not. */
export function refusalOf(
  reference: readonly unknown[],
  lists: Readonly<Record<string, readonly unknown[] | undefined>>,
  numbers: readonly string[],
): Answer<never> | undefined {
  for (const [name, list] of Object.entries(lists))
    if (list !== undefined && list.length !== reference.length) return rejected('unequal-lengths', `/${name}`);
  for (const name of numbers) {
    const at = (lists[name] ?? []).findIndex((score) => typeof score !== 'number' || !Number.isFinite(score));
    if (at !== -1) return rejected('not-finite', `/${name}/${at}`);
  }
  return undefined;
}

/** Visits the groups of items with one score, the highest first; the items are those that `refusalOf` does not refuse. */
export function eachGroup({ reference, scores, weights }: Scored, visit: TieVisitor): void {
  const numbers = scores as readonly number[];
  if (weights !== undefined) eachWeightedTie(numbers, reference, weights, visit);
  else eachTie(Float64Array.from(numbers), Uint8Array.from(reference), visit);
}
