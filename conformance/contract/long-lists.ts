import fc, { type Arbitrary } from 'fast-check';
import type { Json } from './json.ts';
import type { TypedLabel } from './operation-check.ts';
import { record } from './record.ts';

/** A whole number from 0 to below `of`. */
export type Draw = (of: number) => number;

/** Makes a list of the size that was drawn. What is drawn for a place does not depend on how long the list is. */
export type EachPlace = <T>(make: (draw: Draw, place: number) => T) => T[];

interface Sizes {
  /** Items below which the operation has no value; 2 unless given. */
  readonly fewest?: number;
  /** Items from which on the list counts as long; 1,000 unless given. */
  readonly long?: number;
  /** 5,000 unless given. */
  readonly most?: number;
}

/**
 * Inputs with long lists, each made of a short input, which says everything else, and of a size and a seed: thousands of
 * numbers that are drawn one by one would be slow to draw, and slower to make smaller. They get as short as `fewest`
 * where the fault allows it.
 */
export const longLists = <Like, Input>(
  like: Arbitrary<Like>,
  make: (like: Like, each: EachPlace) => Input,
  { fewest = 2, long = 1000, most = 5000 }: Sizes = {},
): Arbitrary<Input> =>
  record({ like, size: sizes(fewest, long, most), seed: fc.noBias(fc.nat()) }).map(({ like: one, size, seed }) =>
    make(one, (item) => Array.from({ length: size }, (_, place) => item(drawing(seed, place), place))),
  );

/** Sizes that are long as they are drawn, and small where the number behind them has become small. */
const sizes = (fewest: number, long: number, most: number): Arbitrary<number> =>
  fc.noBias(fc.nat()).map((n) => (n <= most ? Math.max(n, fewest) : long + (n % (most - long + 1))));

/** Numbers of one place of a list, by SplitMix: a step of a fixed size, and its bits mixed. */
function drawing(seed: number, place: number): Draw {
  let state = (seed ^ Math.imul(place + 1, 0x85ebca6b)) | 0;
  return (of) => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) % of;
  };
}

/** How many items the longest list in an input has, lists in lists among them. */
export function longestList(input: unknown): number {
  if (typeof input !== 'object' || input === null) return 0;
  const inside = Object.values(input as Record<string, Json>).map(longestList);
  return inside.reduce((longest, one) => Math.max(longest, one), Array.isArray(input) ? input.length : 0);
}

const longerThan = (least: number): TypedLabel<unknown> => ({
  least: 0.9,
  holds: (input) => longestList(input) >= least,
});

/** What checks on long lists have in common: they are two cases in a hundred of a check of cost 1, one at least. */
export const ON_LONG_LISTS = {
  part: 'long',
  cost: 50,
  labels: { 'a thousand items or more': longerThan(1000) },
} as const;

/** The same of an operation that takes hundreds of items only, or takes its time for more. */
export const ON_HUNDREDS = { ...ON_LONG_LISTS, labels: { 'two hundred items or more': longerThan(200) } } as const;
