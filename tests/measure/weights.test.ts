import { afterAll, describe, expect, it, test } from 'vitest';
import { BINARY, Bench, MANY, type Ran } from './measuring.ts';

const bench = new Bench();
afterAll(() => bench.close());

const FREQUENCY = ['--weight', 'n', '--weights', 'frequency'];

/** Rows that stand for 0 to 4 items each, and the file with one row an item. */
const rows = Array.from({ length: 60 }, (_, i) => {
  const p = ((i * 37) % 20) / 20 + 0.01;
  const label = (i * 7) % 11 < 10 * p ? 1 : 0;
  const q = (1 - p) / 2;
  const kind = ['x', 'y', 'z'][(i * 5) % 3];
  const guess = i % 9 === 0 ? '' : ['x', 'y', 'z'][(i * 5 + (i % 4 === 0 ? 1 : 0)) % 3];
  return {
    text: `${label},${p},${i % 7 === 0 ? '' : p > 0.5 ? 1 : 0},${i % 5},${i % 2},${kind},${guess},${p},${q},${q}`,
    n: (i * 13) % 5,
  };
});
const heading = 'label,score,p,doc,site,kind,guess,px,py,pz';
const weighted = `${heading},n\n${rows.map(({ text, n }) => `${text},${n}`).join('\n')}\n`;
const expanded = `${heading}\n${rows.flatMap(({ text, n }) => Array<string>(n).fill(text)).join('\n')}\n`;

function whatItFound(ran: Ran): unknown {
  const { items, measures, strata, worstStrata, confusionMatrix, reliability, missingPredictions } = ran.all();
  const band = /class="band" d="([^"]*)"/.exec(ran.page())?.[1];
  const found = { items, measures, strata, worstStrata, confusionMatrix, reliability, missingPredictions, band };
  // Sums over clusters come in no order.
  return JSON.parse(JSON.stringify(found), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(14)) : value,
  );
}

describe('rows that stand for several items', () => {
  test.each<[string, readonly string[]]>([
    ['decisions', [...BINARY, '--prediction', 'p', '--by', 'site']],
    [
      'decisions without those that are missing',
      [...BINARY, '--prediction', 'p', '--convention', 'missing-predictions=excluded', '--by', 'site'],
    ],
    ['scores', [...BINARY, '--score', 'score', '--threshold', '0.5']],
    ['clusters', [...BINARY, '--score', 'score', '--threshold', '0.5', '--cluster', 'doc', '--by', 'site']],
    ['many classes', [...MANY, '--label', 'kind', '--prediction', 'guess', '--by', 'site']],
    ['many classes in clusters', [...MANY, '--label', 'kind', '--prediction', 'guess', '--cluster', 'doc']],
    ['probabilities of many classes', [...MANY, '--label', 'kind', '--probabilities', 'px,py,pz']],
  ])('%s: give what the file with one row an item gives', async (_, words) => {
    const one = await bench.measure(bench.file('w.csv', weighted), ...words, ...FREQUENCY);
    const other = await bench.measure(bench.file('e.csv', expanded), ...words);
    expect(one.err).toBe('');
    expect(whatItFound(one)).toEqual(whatItFound(other));
  });

  test.each<[string, string, string]>([
    ['below zero', '-1', 'row 2: the weight (n) is “-1”, and a whole number from 0 on is expected; so in 1 rows'],
    ['no whole number', '1.5', 'row 2: the weight (n) is “1.5”'],
    ['text', 'two', 'row 2: the weight (n) is “two”'],
    ['missing', '', 'row 2: the weight (n) is nothing'],
    ['not finite', 'inf', 'row 2: the weight (n) is “inf”'],
  ])('a weight that is %s is said with its row', async (_, weight, message) => {
    const file = bench.file('bad.csv', `label,p,n\n1,1,2\n0,0,${weight}\n`);
    const ran = await bench.measure(file, ...BINARY, '--prediction', 'p', ...FREQUENCY);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(message);
  });

  it('counts the rows of the file where a later one is faulty', async () => {
    const file = bench.file('later.csv', 'label,s,n\n1,0.5,0\n0,nan,0\n1,nan,3\n0,0.1,1\n');
    const ran = await bench.measure(file, ...BINARY, '--score', 's', ...FREQUENCY);
    expect(ran.err).toContain('row 3: the score (s) is “nan”');
  });

  test.each<[string, readonly string[], string]>([
    ['--weight alone', ['--weight', 'n'], '--weight needs --weights frequency'],
    ['--weights alone', ['--weights', 'frequency'], '--weights frequency needs --weight COL'],
    ['other weights', ['--weight', 'n', '--weights', 'sampling'], '--weights takes frequency, not “sampling”'],
  ])('%s is a misuse that says why', async (_, words, message) => {
    const ran = await bench.measure(bench.file('w.csv', weighted), ...BINARY, '--prediction', 'p', ...words);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(message);
  });
});
