import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { aucComparison } from '../../conformance/standards/classification/draft/reference/auc-comparison.ts';
import type { AucComparisonOutput } from '../../schemas/classification/draft/generated/types.ts';
import { BINARY, Bench, MANY, onFixedItems } from './measuring.ts';

const bench = new Bench();
afterAll(() => bench.close());

const DATA = join(import.meta.dirname, '..', 'data', 'predictions');
const shown = (x: unknown): string => String(Number((x as number).toPrecision(6)));

it('shows on the page the interval of the area that the result states', async () => {
  const file = join(DATA, 'breast_cancer_logreg_cv5.csv');
  const ran = await bench.measure(file, ...BINARY, '--score', 'score', '--measure', 'auc');
  const { value, standardUncertainty, interval } = ran.measure('auc');
  expect(interval?.method).toBe('normal');
  const { expandedUncertainty, coverageFactor } = ran.result() as Record<string, string>;
  expect(Number(coverageFactor)).toBeCloseTo(1.96, 2);
  const half = Number(expandedUncertainty);
  // The result states its expanded uncertainty with two digits.
  expect(Math.abs((interval?.upper ?? NaN) - (value as number) - half) / half).toBeLessThan(0.05);
  expect(Math.abs((value as number) - (interval?.lower ?? NaN) - half) / half).toBeLessThan(0.05);
  expect(standardUncertainty).toBeGreaterThan(0);
});

/** Two scorings of 40 items that agree on most of them. */
const items = Array.from({ length: 40 }, (_, i) => ({
  label: (i % 3 === 0 ? 1 : 0) as 0 | 1,
  first: ((i * 17) % 23) / 23 + (i % 3 === 0 ? 0.3 : 0),
  second: ((i * 11) % 19) / 19 + (i % 3 === 0 ? 0.15 : 0),
  n: i % 4,
}));
const fileOf = (name: string, which: 'first' | 'second'): string =>
  bench.file(
    name,
    `id,label,s,n,doc\n${items.map((one, i) => `${i},${one.label},${one[which]},${one.n},${i % 7}`).join('\n')}\n`,
  );

function compared(of: typeof items): AucComparisonOutput {
  const answer = aucComparison({
    reference: of.map(({ label }) => label),
    first: of.map(({ first }) => first),
    second: of.map(({ second }) => second),
  });
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as AucComparisonOutput;
}

it('compares two areas on the same items by the method of DeLong', async () => {
  const words = ['--score', 's', '--against', fileOf('b.csv', 'second')];
  const ran = await bench.measure(fileOf('a.csv', 'first'), ...BINARY, ...words);
  const { difference, standardUncertainty, pValue } = compared(items);
  const texts = ran.all().comparison.map(({ text }) => text);
  expect(texts).toHaveLength(4);
  expect([texts[0], texts[1], texts[3]]).toEqual([difference, standardUncertainty, pValue].map(shown));
  expect(ran.page()).toContain(
    `The area under the ROC curve is ${shown(difference)} larger than that of the other predictions, and the 95 % interval of the difference goes from `,
  );
  const fixed = await bench.measure(fileOf('a.csv', 'first'), ...onFixedItems(BINARY), ...words);
  expect(fixed.all().comparison).toHaveLength(1);
});

it('gives the uncertainty of a difference of areas over clusters, from all pairs', async () => {
  const words = ['--score', 's', '--against', fileOf('b.csv', 'second'), '--cluster', 'doc'];
  const ran = await bench.measure(fileOf('a.csv', 'first'), ...BINARY, ...words);
  const half = (x: number, y: number): number => (x > y ? 1 : x === y ? 0.5 : 0);
  // The share of pairs that each item is ordered rightly in by the first scores, less that by the second.
  const [positives, negatives] = [1, 0].map((one) => items.filter(({ label }) => label === one));
  if (positives === undefined || negatives === undefined) throw new Error('one class');
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const gained = (p: (typeof items)[number], n: (typeof items)[number]): number =>
    half(p.first, n.first) - half(p.second, n.second);
  const V = positives.map((p) => mean(negatives.map((n) => gained(p, n))));
  const W = negatives.map((n) => mean(positives.map((p) => gained(p, n))));
  const difference = mean(V);
  const sums = (of: readonly number[], rows: typeof items): readonly number[] =>
    Array.from({ length: 7 }, (_, doc) =>
      of.reduce(
        (sum, x, k) => sum + (items.indexOf(rows[k] as never) % 7 === doc ? (x - difference) / of.length : 0),
        0,
      ),
    );
  const [x, y] = [sums(V, positives), sums(W, negatives)];
  const total = x.reduce((sum, one, k) => sum + (one + (y[k] as number)) ** 2, 0);
  expect(ran.all().comparison[0]?.text).toBe(shown(difference));
  expect(ran.all().comparison[1]?.text).toBe(shown(Math.sqrt((7 / 6) * total)));
  expect(ran.page()).toContain('interval of the difference over clusters goes from ');
});

it('compares as many items as the rows stand for', async () => {
  const words = ['--score', 's', '--threshold', '0.5', '--weight', 'n', '--weights', 'frequency'];
  const ran = await bench.measure(
    fileOf('a.csv', 'first'),
    ...BINARY,
    ...words,
    '--against',
    fileOf('b.csv', 'second'),
  );
  const expanded = items.flatMap((one) => Array<(typeof items)[number]>(one.n).fill(one));
  const { difference, standardUncertainty, pValue } = compared(expanded);
  const texts = ran.all().comparison.map(({ text }) => text);
  expect([texts[5], texts[6], texts[8]]).toEqual([difference, standardUncertainty, pValue].map(shown));
  const right = (score: number, label: number): number => (score >= 0.5 === (label === 1) ? 1 : 0);
  const d = expanded.reduce((sum, { label, first, second }) => sum + right(first, label) - right(second, label), 0);
  expect(texts[0]).toBe(shown(d / expanded.length));
});

it('gives the uncertainty of a paired difference over clusters', async () => {
  const words = ['--score', 's', '--threshold', '0.5', '--cluster', 'doc'];
  const ran = await bench.measure(
    fileOf('a.csv', 'first'),
    ...BINARY,
    ...words,
    '--against',
    fileOf('b.csv', 'second'),
  );
  const right = (score: number, label: number): number => (score >= 0.5 === (label === 1) ? 1 : 0);
  const d = items.map(({ label, first, second }) => right(first, label) - right(second, label));
  const mean = d.reduce((sum, one) => sum + one, 0) / 40;
  const squares = Array.from({ length: 7 }, (_, c) =>
    d.reduce((sum, one, i) => sum + (i % 7 === c ? one - mean : 0), 0),
  ).reduce((sum, one) => sum + one * one, 0);
  expect(ran.all().comparison[2]?.text).toBe(shown(Math.sqrt((7 / 6) * squares) / 40));
});

it('gives top-k agreement and the logarithmic loss of many classes', async () => {
  const columns = Array.from({ length: 10 }, (_, k) => `p${k}`).join(',');
  const words = ['--probabilities', columns, '--convention', 'k=2'];
  const ran = await bench.measure(join(DATA, 'digits_logreg_cv5.csv'), ...MANY, ...words);
  expect(ran.code).toBe(0);
  // By a program in another language: math.fsum of the logarithms, and counting.
  expect(ran.measure('log-loss').value).toBeCloseTo(0.24505967980700027, 14);
  expect(ran.measure('top-k-agreement').count).toEqual({ successes: 1748, trials: 1797 });
});

it.each([
  [
    'a probability above 1',
    '1,1.2,-0.2\n0,0.5,0.5\n',
    'row 1: the probability (a) is 1.2, below 0 or above 1; so in 1 rows',
  ],
  [
    'a row that does not sum to 1',
    '1,0.2,0.8\n0,0.5,0.6\n',
    'row 2: the probabilities (a, b, …) sum to 1.1 and not to 1',
  ],
  ['one class', '1,0.2,0.8\n1,0.5,0.5\n', '2 columns of probabilities and 1 classes (1)'],
])('%s is said with its row', async (_, rows, message) => {
  const ran = await bench.measure(bench.file('p.csv', `label,a,b\n${rows}`), ...MANY, '--probabilities', 'a,b');
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(message);
});

it('takes scores of classes that are no probabilities where it is told so', async () => {
  const file = bench.file('logits.csv', 'label,a,b,c\n0,3,1,-2\n1,0,4,1\n2,5,1,4\n');
  const ran = await bench.measure(file, ...MANY, '--probabilities', 'a,b,c', '--scores', 'ranking');
  expect(ran.measure('top-k-agreement')).toMatchObject({ value: 1, count: { successes: 3, trials: 3 } });
  expect(ran.all().measures.map(({ name }) => name)).not.toContain('log-loss');
});

it('says of one class that it is one', async () => {
  const ran = await bench.measure(bench.file('one.csv', 'label,p\ncat,cat\ncat,cat\n'), ...MANY, '--prediction', 'p');
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.err).toContain('all labels and predictions are of one class (cat)');
});
