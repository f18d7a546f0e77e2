import type { JsonObject } from '../../../contract/json.ts';
import { objectAt } from './budget-rule.ts';

/** The counts behind a proportion. */
export interface StatedCount {
  readonly successes: bigint;
  readonly trials: bigint;
}

/** The counts that a result states, where they are those of a proportion; what is wrong with others is UNC-177's matter. */
export function statedCount(result: JsonObject): StatedCount | undefined {
  const count = objectAt(result, 'count');
  const [successes, trials] = [count?.['successes'], count?.['trials']];
  if (typeof successes !== 'number' || typeof trials !== 'number') return undefined;
  return successes > trials ? undefined : { successes: BigInt(successes), trials: BigInt(trials) };
}

/** How many of the unit make 1: the unit of a proportion is `1` or `%`. */
export const perUnit = (result: JsonObject): bigint | undefined =>
  result['unit'] === '1' ? 1n : result['unit'] === '%' ? 100n : undefined;
