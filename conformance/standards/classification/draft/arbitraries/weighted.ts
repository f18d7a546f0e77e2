import fc from 'fast-check';
import { record } from '../../../../contract/record.ts';
import { bothClasses, type ScoredItems } from './scored.ts';

const MOST = 12;

/** Scored items with a number of copies each, from one to a million. */
export const weightedItems: fc.Arbitrary<ScoredItems & { readonly weights: number[] }> = record({
  items: bothClasses(1, MOST),
  weights: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(1000, 1_000_000)), {
    minLength: MOST,
    maxLength: MOST,
  }),
}).map(({ items, weights }) => ({ ...items, weights: weights.slice(0, items.scores.length) }));

/** What checks of weights look for among them. */
export const weightedLabels = {
  'different weights': {
    least: 0.5,
    holds: ({ weights }: { readonly weights?: readonly number[] }) => new Set(weights).size > 1,
  },
  'large weights': {
    least: 0.2,
    holds: ({ weights }: { readonly weights?: readonly number[] }) => weights?.some((weight) => weight > 999) === true,
  },
};
