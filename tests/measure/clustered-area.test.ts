import { afterAll, describe, expect, it } from 'vitest';
import { clusteredAuc } from '../../conformance/standards/classification/draft/reference/clustered-auc.ts';
import type { ClusteredAucOutput } from '../../schemas/classification/draft/generated/types.ts';
import { BINARY, Bench, type Ran } from './measuring.ts';

const bench = new Bench();
afterAll(() => bench.close());

interface Row {
  readonly label: 0 | 1;
  readonly score: number;
  readonly doc: string;
  readonly weight: number;
}

/** Scores with ties, -0 among them, a document without a positive row and one without a negative row. */
const ROWS: readonly Row[] = Array.from({ length: 60 }, (_, i): Row => {
  const doc = (i * 7) % 11;
  const label = doc === 3 ? 0 : doc === 5 || i % 3 === 0 ? 1 : 0;
  const step = ((i * 13) % 9) - 4 + 2 * label;
  return { label, score: step === 0 && i % 2 === 0 ? -0 : step / 8, doc: `d${doc}`, weight: 1 + (i % 4) };
});
const written = (x: number): string => (Object.is(x, -0) ? '-0.0' : String(x));
const text = (rows: readonly Row[]): string =>
  `label,s,doc,w\n${rows.map((one) => [one.label, written(one.score), one.doc, one.weight].join(',')).join('\n')}\n`;

function reference(rows: readonly Row[], coverageProbability = 0.95): ClusteredAucOutput {
  const answer = clusteredAuc({
    reference: rows.map(({ label }) => label),
    scores: rows.map(({ score }) => score),
    clusters: rows.map(({ doc }) => doc),
    coverageProbability,
  });
  if (answer.outcome !== 'result') throw new Error(answer.code);
  return answer.output as ClusteredAucOutput;
}

const measured = (name: string, rows: readonly Row[], ...words: readonly string[]): Promise<Ran> =>
  bench.measure(
    bench.file(name, text(rows)),
    ...BINARY,
    '--score',
    's',
    '--measure',
    'auc',
    '--cluster',
    'doc',
    ...words,
  );

describe('the area of items in clusters', () => {
  it('is given with the uncertainty, the degrees of freedom and the interval of the operation', async () => {
    const ran = await measured('rows.csv', ROWS);
    expect(ran.code).toBe(0);
    const { value, standardUncertainty, degreesOfFreedom, interval } = reference(ROWS);
    expect(degreesOfFreedom).toBe(9);
    expect(ran.measure('auc')).toMatchObject({
      value,
      standardUncertainty,
      degreesOfFreedom,
      interval: { ...interval, method: 'normal' },
    });
    // The result states its own interval by the same factor.
    const { expandedUncertainty } = ran.result() as Record<string, string>;
    const half = ((ran.measure('auc').interval?.upper ?? NaN) - (ran.measure('auc').interval?.lower ?? NaN)) / 2;
    expect(Math.abs(Number(expandedUncertainty) - half) / half).toBeLessThan(0.05);
    expect(ran.page()).toContain('sampling of clusters (doc)');
  });

  it('takes a weight for so many copies', async () => {
    const copies = ROWS.flatMap((one) => Array.from({ length: one.weight }, () => one));
    const ran = await measured('weighted.csv', ROWS, '--weight', 'w', '--weights', 'frequency');
    const { value, standardUncertainty } = reference(copies);
    expect(ran.measure('auc')).toMatchObject({ value, standardUncertainty });
  });

  it('holds weights whose products are beyond 64 bits', async () => {
    const heavy = ROWS.map((one) => ({ ...one, weight: 10_000_000_000_000 }));
    const ran = await measured('heavy.csv', heavy, '--weight', 'w', '--weights', 'frequency');
    const { value, standardUncertainty } = reference(ROWS);
    expect(ran.measure('auc')).toMatchObject({ value, standardUncertainty });
  });

  it('has no uncertainty where the positive items are of one cluster', async () => {
    const rows = ROWS.filter(({ label, doc }) => label === 0 || doc === 'd0');
    const ran = await measured('one.csv', rows);
    expect(ran.measure('auc')).toMatchObject({ standardUncertainty: { undefined: 'too-few-clusters' } });
    expect(ran.measure('auc').interval).toBeUndefined();
  });

  it('has none where the scores separate the classes', async () => {
    const rows = ROWS.map((one) => ({ ...one, score: one.label }));
    const ran = await measured('apart.csv', rows);
    expect(ran.measure('auc')).toMatchObject({ value: 1, standardUncertainty: { undefined: 'degenerate' } });
  });

  it('leaves what is measured of one class undefined', async () => {
    const ran = await measured(
      'class.csv',
      ROWS.filter(({ label }) => label === 1),
      '--positive',
      '1',
    );
    expect(ran.measure('auc')).toMatchObject({ value: { undefined: 'single-class' } });
  });
});
