import { afterAll, describe, expect, it } from 'vitest';
import { isUndefined } from '../../conformance/contract/operation.ts';
import { multiClassUncertainty } from '../../conformance/standards/classification/draft/reference/multi-class-uncertainty.ts';
import { scoredUncertainty } from '../../conformance/standards/classification/draft/reference/scored-uncertainty.ts';
import type {
  ScoredUncertaintyInput,
  ScoredUncertaintyOutput,
} from '../../schemas/classification/draft/generated/types.ts';
import { BINARY, Bench, MANY, type Ran } from './measuring.ts';

const bench = new Bench();
afterAll(() => bench.close());

interface Row {
  readonly label: 0 | 1;
  readonly score: number;
  readonly doc: string;
  readonly weight: number;
}

/** Probabilities with ties within and between the classes, on edges of bins, in documents of one class and of both. */
const ROWS: readonly Row[] = Array.from({ length: 180 }, (_, i): Row => {
  const label = (i * i) % 3 === 0 ? 1 : 0;
  const tenths = (i * 13) % 8;
  return { label, score: (tenths + 2 * label) / 10, doc: `d${(i * 7) % 31}`, weight: 1 + (i % 3) };
});
const text = (rows: readonly Row[]): string =>
  `label,s,doc,w\n${rows.map((one) => [one.label, one.score, one.doc, one.weight].join(',')).join('\n')}\n`;

function reference(
  measure: ScoredUncertaintyInput['measure'],
  rows: readonly Row[],
  clustered = false,
): ScoredUncertaintyOutput {
  const answer = scoredUncertainty({
    measure,
    reference: rows.map(({ label }) => label),
    scores: rows.map(({ score }) => score),
    ...(clustered ? { clusters: rows.map(({ doc }) => doc) } : {}),
  });
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no uncertainty');
  return answer.output;
}

const measured = (name: string, rows: readonly Row[], ...words: readonly string[]): Promise<Ran> =>
  bench.measure(bench.file(name, text(rows)), ...BINARY, '--score', 's', ...words);

function close(got: unknown, right: unknown): void {
  expect(typeof right).toBe('number');
  expect(Math.abs(Number(got) / Number(right) - 1)).toBeLessThan(1e-12);
}

describe.each(['average-precision', 'calibration-error'] as const)('the uncertainty of %s', (name) => {
  it('is that of the operation, with its bound', async () => {
    const ran = await measured(`${name}.csv`, ROWS);
    const right = reference(name, ROWS);
    close(ran.measure(name).standardUncertainty, right.standardUncertainty);
    expect(ran.measure(name)).toMatchObject({ valid: right.valid });
  });

  it('takes a weight for so many copies', async () => {
    const copies = ROWS.flatMap((one) => Array.from({ length: one.weight }, () => one));
    const ran = await measured(`${name}-weighted.csv`, ROWS, '--weight', 'w', '--weights', 'frequency');
    close(ran.measure(name).standardUncertainty, reference(name, copies).standardUncertainty);
  });

  it('is that of the clusters where items come in them', async () => {
    const ran = await measured(`${name}-clustered.csv`, ROWS, '--cluster', 'doc');
    const right = reference(name, ROWS, true);
    close(ran.measure(name).standardUncertainty, right.standardUncertainty);
    expect(ran.measure(name)).toMatchObject({ degreesOfFreedom: 30 });
    if (name === 'average-precision') expect(ran.measure(name)).toMatchObject({ valid: right.valid });
  });
});

it('has no uncertainty of an average precision of 1, in clusters or not', async () => {
  const rows = ROWS.map((one) => ({ ...one, score: one.label === 1 ? 0.9 : 0.1 }));
  for (const words of [[], ['--cluster', 'doc']]) {
    const ran = await measured(`apart-${words.length}.csv`, rows, ...words);
    expect(ran.measure('average-precision')).toMatchObject({
      value: 1,
      standardUncertainty: { undefined: 'degenerate' },
    });
  }
});

it('has an uncertainty along the scores below its bound, and says so', async () => {
  const ran = await measured('few.csv', ROWS.slice(0, 30));
  expect(ran.measure('average-precision')).toMatchObject({ valid: false });
  expect(ran.page()).toContain('* outside its bound of validity');
  expect(ran.page()).toContain('perfect calibration: ');
});

describe('measures of several classes', () => {
  const table = [
    [50, 3, 2],
    [4, 30, 6],
    [1, 5, 20],
  ];
  const rows = table.flatMap((row, i) => row.map((count, j) => `c${i},c${j},${count}`));
  const file = `label,p,n\n${rows.join('\n')}\n`;

  it.each(['precision', 'recall', 'f-beta', 'balanced-agreement', 'mcc'] as const)(
    'state the uncertainty of %s that the operation gives',
    async (name) => {
      const ran = await bench.measure(
        bench.file(`${name}-table.csv`, file),
        ...MANY,
        '--prediction',
        'p',
        '--weight',
        'n',
        '--weights',
        'frequency',
      );
      const answer = multiClassUncertainty({ measure: name, labels: ['c0', 'c1', 'c2'], counts: table });
      if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no uncertainty');
      const { value, standardUncertainty, valid } = answer.output;
      expect(ran.measure(name)).toMatchObject({ value, standardUncertainty, valid });
    },
  );

  it('have none where predictions are missing and count as wrong, and that of the answered items where they are left out', async () => {
    const lacking = bench.file('lacking.csv', `${file}c0,,4\n`);
    const words = [...MANY, '--prediction', 'p', '--weight', 'n', '--weights', 'frequency'];
    const worst = await bench.measure(lacking, ...words);
    expect(worst.measure('f-beta')).toMatchObject({ standardUncertainty: { undefined: 'not-evaluated' } });
    const excluded = await bench.measure(lacking, ...words, '--convention', 'missing-predictions=excluded');
    const answer = multiClassUncertainty({ measure: 'f-beta', labels: ['c0', 'c1', 'c2'], counts: table });
    if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no uncertainty');
    expect(excluded.measure('f-beta')).toMatchObject({ standardUncertainty: answer.output.standardUncertainty });
  });

  it('have in clusters of one item that of one sample times the root of n/(n - 1)', async () => {
    const items = table.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, () => `c${i},c${j}`)),
    );
    const single = bench.file('single.csv', `label,p,doc\n${items.map((one, k) => `${one},d${k}`).join('\n')}\n`);
    const ran = await bench.measure(single, ...MANY, '--prediction', 'p', '--cluster', 'doc');
    for (const name of ['f-beta', 'mcc', 'balanced-agreement', 'precision'] as const) {
      const answer = multiClassUncertainty({ measure: name, labels: ['c0', 'c1', 'c2'], counts: table });
      if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('no uncertainty');
      const u = Number(answer.output.standardUncertainty) * Math.sqrt(items.length / (items.length - 1));
      close(ran.measure(name).standardUncertainty, u);
      expect(ran.measure(name)).toMatchObject({ degreesOfFreedom: items.length - 1, valid: true });
    }
  });

  it('have in clusters that each hold the same table no uncertainty', async () => {
    const all = Array.from({ length: 4 }, (_, k) => rows.map((one) => `${one},d${k}`)).flat();
    const same = bench.file('same.csv', `label,p,n,doc\n${all.join('\n')}\n`);
    const words = ['--prediction', 'p', '--weight', 'n', '--weights', 'frequency', '--cluster', 'doc'];
    const ran = await bench.measure(same, ...MANY, ...words);
    for (const name of ['f-beta', 'mcc'])
      expect(ran.measure(name)).toMatchObject({ standardUncertainty: { undefined: 'degenerate' } });
  });
});
