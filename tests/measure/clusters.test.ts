import { afterAll, describe, expect, it } from 'vitest';
import { clusterUncertainty } from '../../conformance/standards/classification/draft/reference/cluster-uncertainty.ts';
import type { ClusterUncertaintyOutput } from '../../schemas/classification/draft/generated/types.ts';
import { BINARY, Bench, MANY } from './measuring.ts';

const bench = new Bench();
afterAll(() => bench.close());

/** Items of four documents: label, prediction, probability. */
const ITEMS: readonly (readonly [doc: string, label: number, prediction: number, p: number])[] = [
  ['a', 1, 1, 0.9],
  ['a', 1, 1, 0.8],
  ['a', 0, 0, 0.2],
  ['b', 1, 0, 0.3],
  ['b', 0, 1, 0.6],
  ['b', 0, 0, 0.1],
  ['c', 1, 1, 0.7],
  ['c', 0, 1, 0.55],
  ['d', 1, 1, 0.95],
  ['d', 0, 0, 0.4],
  ['d', 1, 0, 0.45],
];
const text = `doc,label,prediction,p\n${ITEMS.map((one) => one.join(',')).join('\n')}\n`;

/** Taylor linearisation of a ratio of cluster totals, written down anew from the items: √(C/(C-1) Σ (n - R d)²)/D. */
function linearised(over: (at: number) => number, under: (at: number) => number): number {
  const [N, D] = [over, under].map((of) => ITEMS.reduce((sum, _, at) => sum + of(at), 0)) as [number, number];
  const squares = ['a', 'b', 'c', 'd'].map((doc) =>
    ITEMS.reduce((sum, [is], at) => sum + (is === doc ? over(at) - (N / D) * under(at) : 0), 0),
  );
  return Math.sqrt((4 / 3) * squares.reduce((sum, one) => sum + one * one, 0)) / D;
}

const is = (at: number, label: number | undefined, prediction: number | undefined): number =>
  (label === undefined || ITEMS[at]?.[1] === label) && (prediction === undefined || ITEMS[at]?.[2] === prediction)
    ? 1
    : 0;

describe('items in clusters', () => {
  const EXPECTED: readonly (readonly [string, (at: number) => number, (at: number) => number])[] = [
    ['agreement-proportion', (at) => is(at, 1, 1) + is(at, 0, 0), () => 1],
    ['precision', (at) => is(at, 1, 1), (at) => is(at, undefined, 1)],
    ['recall', (at) => is(at, 1, 1), (at) => is(at, 1, undefined)],
    ['specificity', (at) => is(at, 0, 0), (at) => is(at, 0, undefined)],
    ['f-beta', (at) => 2 * is(at, 1, 1), (at) => is(at, 1, undefined) + is(at, undefined, 1)],
  ];

  it('give each ratio of counts its uncertainty', async () => {
    const ran = await bench.measure(
      bench.file('a.csv', text),
      ...BINARY,
      '--prediction',
      'prediction',
      '--cluster',
      'doc',
    );
    expect(ran.code).toBe(0);
    for (const [name, over, under] of EXPECTED) {
      const { standardUncertainty, degreesOfFreedom, interval } = ran.measure(name);
      expect(standardUncertainty, name).toBeCloseTo(linearised(over, under), 14);
      expect(degreesOfFreedom).toBe(3);
      expect(interval).toBeUndefined();
    }
  });

  it('are counted as the operation counts them, those without an item of the class among them', async () => {
    // The document e has no positive item and no positive call, and f nothing else.
    const more = [...ITEMS, ['e', 0, 0, 0.1], ['e', 0, 0, 0.2], ['f', 1, 1, 0.9]] as const;
    const file = bench.file(
      'more.csv',
      `doc,label,prediction\n${more.map((one) => one.slice(0, 3).join(',')).join('\n')}\n`,
    );
    const ran = await bench.measure(file, ...BINARY, '--prediction', 'prediction', '--cluster', 'doc');
    const clusters = ['a', 'b', 'c', 'd', 'e', 'f'].map((doc) => {
      const of = (label: number, prediction: number): number =>
        more.filter(([d, l, p]) => d === doc && l === label && p === prediction).length;
      return { truePositives: of(1, 1), falsePositives: of(0, 1), falseNegatives: of(1, 0), trueNegatives: of(0, 0) };
    });
    const measures = [
      'agreement-proportion',
      'balanced-agreement',
      'precision',
      'recall',
      'specificity',
      'f-beta',
      'mcc',
    ] as const;
    for (const measure of measures) {
      const answer = clusterUncertainty({ measure, clusters });
      if (answer.outcome !== 'result') throw new Error(answer.code);
      const { standardUncertainty, degreesOfFreedom } = answer.output as ClusterUncertaintyOutput;
      expect(ran.measure(measure).standardUncertainty, measure).toBeCloseTo(Number(standardUncertainty), 14);
      expect(ran.measure(measure).degreesOfFreedom).toBe(degreesOfFreedom);
    }
  });

  it('give MCC the first order, which small shares of clusters confirm', async () => {
    const ran = await bench.measure(
      bench.file('a.csv', text),
      ...BINARY,
      '--prediction',
      'prediction',
      '--cluster',
      'doc',
    );
    const mcc = (weights: Readonly<Record<string, number>>): number => {
      const of = (l: number, p: number): number =>
        ITEMS.reduce((sum, [doc], at) => sum + (weights[doc] ?? 1) * is(at, l, p), 0);
      const [tp, fp, fn, tn] = [of(1, 1), of(0, 1), of(1, 0), of(0, 0)];
      return (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));
    };
    const h = 1e-6;
    const slopes = ['a', 'b', 'c', 'd'].map((doc) => (mcc({ [doc]: 1 + h }) - mcc({ [doc]: 1 - h })) / (2 * h));
    const expected = Math.sqrt((4 / 3) * slopes.reduce((sum, one) => sum + one * one, 0));
    expect(ran.measure('mcc').standardUncertainty).toBeCloseTo(expected, 8);
  });

  it('give means of losses theirs', async () => {
    const ran = await bench.measure(
      bench.file('a.csv', text),
      ...BINARY,
      '--score',
      'p',
      '--cluster',
      'doc',
      '--measure',
      'brier-score',
    );
    expect(ran.code).toBe(0);
    const p = (at: number): number => ITEMS[at]?.[3] as number;
    const loss = (at: number): number => (is(at, 1, undefined) ? -Math.log(p(at)) : -Math.log1p(-p(at)));
    const brier = (at: number): number => (p(at) - (ITEMS[at]?.[1] ?? 0)) ** 2;
    expect(ran.measure('log-loss').standardUncertainty).toBeCloseTo(
      linearised(loss, () => 1),
      14,
    );
    expect(ran.measure('brier-score').standardUncertainty).toBeCloseTo(
      linearised(brier, () => 1),
      14,
    );
  });

  it('give many classes theirs', async () => {
    const ran = await bench.measure(
      bench.file('a.csv', text),
      ...MANY,
      '--prediction',
      'prediction',
      '--cluster',
      'doc',
    );
    const [[, over, under]] = EXPECTED as [(typeof EXPECTED)[number]];
    expect(ran.measure('agreement-proportion').standardUncertainty).toBeCloseTo(linearised(over, under), 14);
    expect(ran.measure('f-beta').standardUncertainty).toBeGreaterThan(0);
  });

  it('widen the intervals of strata', async () => {
    const rows = Array.from(
      { length: 120 },
      (_, i) => `1,${Math.floor(i / 10) % 3 === 0 ? 0 : 1},${Math.floor(i / 10)},x`,
    );
    const file = bench.file('wide.csv', `label,prediction,doc,site\n${rows.join('\n')}\n0,0,0,x\n`);
    const words = ['--prediction', 'prediction', '--by', 'site'];
    const width = async (...more: string[]): Promise<number> => {
      const [one] = (await bench.measure(file, ...BINARY, ...words, ...more)).all().strata;
      return (one?.upper ?? NaN) - (one?.lower ?? NaN);
    };
    expect(await width('--cluster', 'doc')).toBeGreaterThan(3 * (await width()));
  });

  it('are asked for by row where one is missing', async () => {
    const file = bench.file('hole.csv', 'label,p,doc\n1,1,a\n0,0,\n1,1,b\n');
    const ran = await bench.measure(file, ...BINARY, '--prediction', 'p', '--cluster', 'doc');
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain('row 2: the cluster (doc) is missing; 1 rows have none');
  });
});

describe('items without a prediction', () => {
  const lacking = 'doc,label,p,site\na,1,1,x\na,0,0,x\nb,1,,x\nb,0,1,x\nc,1,0,x\nc,0,0,x\nd,0,,x\n';
  const answered = lacking
    .split('\n')
    .filter((row) => !/,,/.test(row))
    .join('\n');

  it('are not there for clusters and strata once they are excluded', async () => {
    const words = ['--prediction', 'p', '--cluster', 'doc', '--by', 'site', '--min-cell', '1'];
    for (const procedure of [BINARY, MANY]) {
      const whole = await bench.measure(
        bench.file('l.csv', lacking),
        ...procedure,
        ...words,
        '--convention',
        'missing-predictions=excluded',
      );
      const left = await bench.measure(bench.file('k.csv', answered), ...procedure, ...words);
      expect(whole.all().strata).toEqual(left.all().strata);
      const of = (ran: typeof whole): unknown => {
        const { value, standardUncertainty, degreesOfFreedom } = ran.measure('agreement-proportion');
        return { value, standardUncertainty, degreesOfFreedom };
      };
      expect(of(whole)).toEqual(of(left));
    }
  });

  it('are counted on the page, in the matrix and in the record', async () => {
    for (const procedure of [BINARY, MANY]) {
      const ran = await bench.measure(bench.file('l.csv', lacking), ...procedure, '--prediction', 'p');
      expect(ran.all().missingPredictions).toEqual({ count: 2, answeredShare: 5 / 7 });
      expect(ran.all().confusionMatrix).toMatchObject({ missing: [1, 1] });
      expect(ran.page()).toContain('2 of 7 items have no prediction; answered share 0.714286');
    }
  });
});
