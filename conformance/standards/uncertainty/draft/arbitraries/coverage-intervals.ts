import fc from 'fast-check';
import { record } from '../../../../contract/record.ts';
import type { JsonObject } from '../../../../contract/json.ts';
import { statedAt } from './stated-numbers.ts';

/**
 * Where an interval lies, in units of the last place of the value: -1 below is one above, which stated digits allow.
 * `beside` moves a Jeffreys interval off the value.
 */
export interface IntervalPlace {
  readonly below: number;
  readonly above: number;
  readonly beside: number;
  readonly method: 'wilson' | 'clopper-pearson' | 'jeffreys';
}

/** Intervals around a value; one in three of Jeffreys' lies beside it, as those of a low probability may. */
export const intervalPlaces: fc.Arbitrary<IntervalPlace> = record({
  below: fc.integer({ min: -1, max: 300 }),
  above: fc.nat(300),
  beside: fc.constantFrom(0, 0, 400),
  method: fc.constantFrom('wilson' as const, 'clopper-pearson' as const, 'jeffreys' as const),
});

/** The interval at such a place around the value of `steps` units of the decimal place `place`. */
export function intervalAround(
  steps: number,
  place: number,
  { below, above, beside, method }: IntervalPlace,
): JsonObject {
  const moved = method === 'jeffreys' ? steps + beside : steps;
  const end = (units: number): string => statedAt(units * 10 ** place, place);
  return { lower: end(moved - below), upper: end(moved + above), coverageProbability: '0.95', method };
}
