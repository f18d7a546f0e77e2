import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { longestList, longLists, ON_HUNDREDS, ON_LONG_LISTS } from '../../conformance/contract/long-lists.ts';
import { type AnyOperation, result } from '../../conformance/contract/operation.ts';
import { wrongWhenLong } from '../../conformance/contract/wrong-when-long.ts';

const lists = longLists(fc.constant('like'), (like, each) => ({ like, values: each((draw) => draw(1000)) }), {
  fewest: 3,
  long: 200,
  most: 300,
});

const sample = () => fc.sample(lists, { seed: 20261127, numRuns: 50 });

it('draws long lists, of several sizes, the same for a seed', () => {
  const sizes = sample().map(({ values }) => values.length);
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(200);
  for (const size of sizes) expect(size).toBeLessThanOrEqual(300);
  expect(new Set(sizes).size).toBeGreaterThan(20);
  expect(sample()).toEqual(sample());
});

it('draws items that differ within a list and between lists', () => {
  const [first, second] = sample();
  expect(new Set(first?.values).size).toBeGreaterThan(100);
  expect(first?.values.slice(0, 20)).not.toEqual(second?.values.slice(0, 20));
  for (const value of first?.values ?? []) expect(value >= 0 && value < 1000).toBe(true);
});

it.each([
  ['as few as there may be', 0, 3],
  ['one more than there is room for', 64, 65],
])('gets a list as short as its fault allows: %s', (_what, room, smallest) => {
  const found = fc.check(
    fc.property(lists, ({ values }) => values.length <= room),
    { seed: 1, numRuns: 1 },
  );
  expect(found.counterexample?.[0].values).toHaveLength(smallest);
});

it('finds the longest list wherever it is', () => {
  expect(longestList(5)).toBe(0);
  expect(longestList(null)).toBe(0);
  expect(longestList({ a: [1, 2], b: { c: [1, 2, 3] }, d: 'four' })).toBe(3);
  expect(longestList([[1], [1, 2, 3, 4]])).toBe(4);
});

it('names the inputs that are long', () => {
  const [thousand] = Object.values(ON_LONG_LISTS.labels);
  const [hundreds] = Object.values(ON_HUNDREDS.labels);
  const of = (length: number) => ({ values: Array.from({ length }, () => 0) });
  expect([999, 1000].map((length) => thousand?.holds(of(length)))).toEqual([false, true]);
  expect([199, 200].map((length) => hundreds?.holds(of(length)))).toEqual([false, true]);
});

it('leaves out the last item in every list of items, and in no other, where there are more than it has room for', () => {
  const mutant = wrongWhenLong('CLS-096', 'classification/auc');
  expect(mutant).toMatchObject({
    id: 'CLS-096/auc-without-the-last-of-many',
    breaks: 'CLS-096',
    operation: 'classification/auc',
  });
  const echo: AnyOperation = (input) => result(input);
  const wrong = mutant.wrap(echo);
  const of = (length: number): Json => {
    const items = Array.from({ length }, (_, i) => i);
    return { a: items, rows: items.map((i) => [i, i]), inside: { a: items }, labels: ['x', 'y'], k: 1 };
  };
  expect(wrong(of(64))).toEqual(result(of(64)));
  expect(wrong(of(65))).toEqual(result(of(64)));
});
