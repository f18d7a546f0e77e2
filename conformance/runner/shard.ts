import type { Suite } from '../contract/registry.ts';

/** One of several parts of a run, such as 2 of 4. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/**
 * The ids of the checks of a shard, or null where the run is whole. Checks are dealt out in turn: each runs about as
 * long as another, because those that cost more run fewer cases. A check is never divided, so that its cases, its labels
 * and its failures are those of a whole run.
 */
export function checksOf(suites: readonly Suite[], shard: Shard | undefined): ReadonlySet<string> | null {
  if (shard === undefined) return null;
  const ids = suites.flatMap(({ checks }) => checks.map(({ id }) => id));
  return new Set(ids.filter((_, index) => index % shard.of === shard.number - 1));
}

/** Probes and vectors are asked once, by the first shard. */
export const asksOnce = (shard: Shard | undefined): boolean => shard === undefined || shard.number === 1;
