import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { main } from '../../conformance/cli/main.ts';
import { documentFindings } from '../../conformance/standards/document-findings.ts';
import { readDocument } from '../../schemas/document/read-document.ts';

const DATA = join(import.meta.dirname, '..', 'data', 'predictions');
const CANCER = join(DATA, 'breast_cancer_logreg_cv5.csv');
const DIGITS = join(DATA, 'digits_logreg_cv5.csv');

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etalon-measure-test-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function measure(...words: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await main(['measure', ...words], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colour: false,
    live: false,
    columns: 100,
    env: { LC_ALL: 'C' },
  });
  return { code, out, err };
}

const fileOf = (name: string, text: string): string => {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
};

interface Measure {
  readonly canonical: string;
  readonly name: string;
  readonly value: number;
  readonly standardUncertainty: number | { readonly undefined: string };
  readonly interval?: { readonly lower: number; readonly upper: number };
}

const measures = (folder: string): ReadonlyMap<string, Measure> =>
  new Map(
    (JSON.parse(readFileSync(join(folder, 'measures.json'), 'utf8')) as { measures: Measure[] }).measures.map((one) => [
      one.name,
      one,
    ]),
  );

const BINARY = ['--procedure', 'classification/binary', '--scope', 'item-population'];

describe('a binary classification', () => {
  // Computed by scikit-learn 1.2.1 on the same file.
  const SCIKIT_LEARN = {
    'agreement-proportion': 0.9806678383128296,
    'balanced-agreement': 0.9769303947994292,
    precision: 0.9779005524861878,
    recall: 0.9915966386554622,
    'f-beta': 0.9847009735744089,
    mcc: 0.9586224093610367,
    auc: 0.9941995666191005,
    'average-precision': 0.9960794997390281,
    'brier-score': 0.02122530235396167,
    'log-loss': 0.08120094840341337,
  };

  it('gives the numbers of scikit-learn, and a result that conforms', async () => {
    const out = join(root, 'cancer');
    const ran = await measure(CANCER, ...BINARY, '--score', 'score', '--threshold', '0.5', '--out', out);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('is 0.9807 on 569 items, and the 95 % interval goes from 0.9657 to 0.9892;');
    const found = measures(out);
    for (const [name, value] of Object.entries(SCIKIT_LEARN))
      expect(Math.abs((found.get(name)?.value ?? NaN) / value - 1), name).toBeLessThan(1e-13);
    const read = await readDocument(join(out, 'result.json'));
    if (!read.ok) throw new Error('it can be read');
    expect(documentFindings(read.document, 'uncertainty/measurement-result')).toEqual([]);
    expect(read.document.value).toMatchObject({ count: { successes: 558, trials: 569 } });
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3)/);
  });

  it('has no uncertainty of a sample on fixed items, and says so', async () => {
    const out = join(root, 'fixed');
    const words = ['--procedure', 'classification/binary', '--scope', 'fixed-items', '--score', 'score'];
    const ran = await measure(CANCER, ...words, '--out', out);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('this says nothing of other items, nor of what a second run would give');
    const result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as Record<string, unknown>;
    expect(result).toMatchObject({ standardUncertainty: '0', zeroUncertainty: 'exact-count-of-fixed-items' });
    expect(result['procedure']).toMatchObject({
      validation: expect.stringContaining('Repeatability: not evaluated') as string,
    });
  });

  it('takes labels by value, and missing predictions as the least favourable', async () => {
    const file = fileOf('labels.csv', 'label,prediction\n1,1.0\n"1",1\n1.0,\n0,0.0\n0,1\n');
    const out = join(root, 'labels');
    expect((await measure(file, ...BINARY, '--prediction', 'prediction', '--out', out)).code).toBe(0);
    const found = measures(out).get('agreement-proportion');
    expect(found?.value).toBe(0.6);
    expect(found?.canonical).toBe(
      'agreement-proportion;missing-predictions=worst-case;zero-division=undefined@CLS-020@1',
    );
  });

  it('gives ranking measures where scores are no probabilities, with a warning', async () => {
    const file = fileOf(
      'logits.jsonl',
      '{"label":true,"s":3.5}\n{"label":false,"s":-1}\n{"label":true,"s":0.5}\n{"label":false,"s":0.7}\n',
    );
    const out = join(root, 'logits');
    const ran = await measure(file, ...BINARY, '--score', 's', '--measure', 'auc', '--out', out);
    expect(ran.err).toContain(
      'Scores lie outside 0 and 1: ranking measures are given, those of probabilities are not.',
    );
    expect([...measures(out).keys()]).toEqual(['auc', 'average-precision']);
    expect(measures(out).get('auc')?.value).toBe(0.75);
  });

  it('says of one class only that there is no area, and leaves the page that says why', async () => {
    const out = join(root, 'one');
    const ran = await measure(
      fileOf('one.csv', 'label,score\n1,0.5\n1,0.7\n'),
      ...BINARY,
      '--score',
      'score',
      '--out',
      out,
    );
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('does not exist on these 2 items (single-class)');
    expect(readdirSync(out).sort()).toEqual(['index.html', 'measures.json']);
  });

  it('has intervals for strata that hold together, and names no worst one that is not resolved', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => {
      const site = ['a', 'b', 'c'][i % 3] ?? '';
      const wrong = site === 'c' ? i % 2 === 0 : i % 20 === 0;
      return `${i},1,${wrong ? 0 : 1},${site}`;
    });
    const file = fileOf('strata.csv', `id,label,prediction,site\n${rows.join('\n')}\n999,0,0,d\n`);
    const out = join(root, 'strata');
    const words = ['--prediction', 'prediction', '--by', 'site', '--out', out];
    expect((await measure(file, ...BINARY, ...words)).code).toBe(0);
    const { strata, worstStrata } = JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8')) as {
      strata: { name: string; value: number | null; because?: string }[];
      worstStrata: { by: string; name: string | null }[];
    };
    expect(worstStrata).toEqual([{ by: 'site', name: 'c' }]);
    expect(strata.at(-1)).toMatchObject({ name: 'd', value: null, because: '< 10' });
    const even = fileOf(
      'even.csv',
      `id,label,prediction,site\n${rows.map((row, i) => row.replace(/[abc]$/, Math.floor(i / 6) % 2 === 0 ? 'x' : 'y')).join('\n')}\n0x,0,0,x\n`,
    );
    await measure(even, ...BINARY, ...words);
    expect(JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8'))).toMatchObject({
      worstStrata: [{ by: 'site', name: null }],
    });
  });

  it('widens the uncertainty for clusters', async () => {
    const clustered = [
      [1, 1, 1, 1, 0],
      [0, 0, 0, 0, 1],
      [1, 1, 1, 0, 1],
      [0, 0, 1, 0, 0],
    ].flatMap((cluster, c) => cluster.map((right) => `1,${right},${c}`));
    const file = fileOf('clusters.csv', `label,prediction,doc\n${clustered.join('\n')}\n0,0,4\n`);
    const out = join(root, 'clusters');
    const words = ['--prediction', 'prediction', '--cluster', 'doc', '--out', out];
    expect((await measure(file, ...BINARY, ...words)).code).toBe(0);
    // By hand: the cluster sums of s - 11/21 are 29/21, -34/21, 29/21, -34/21 and 10/21.
    const expected = Math.sqrt((5 / 4) * (2 * (29 / 21) ** 2 + 2 * (34 / 21) ** 2 + (10 / 21) ** 2)) / 21;
    expect(measures(out).get('agreement-proportion')?.standardUncertainty).toBeCloseTo(expected, 14);
  });

  it('pairs with other predictions on the same items', async () => {
    const one = fileOf('a.csv', 'id,label,prediction\n1,1,1\n2,1,0\n3,0,0\n4,0,1\n');
    const other = fileOf('b.csv', 'id,label,prediction\n4,0,0\n3,0,0\n2,1,0\n1,1,0\n');
    const out = join(root, 'paired');
    expect((await measure(one, ...BINARY, '--prediction', 'prediction', '--against', other, '--out', out)).code).toBe(
      0,
    );
    const { comparison } = JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8')) as {
      comparison: { text: string }[];
    };
    expect(comparison.map(({ text }) => text)).toEqual(['0', '1, 1', '0.408248', '-0.800152 – 0.800152', '1']);
    const missing = fileOf('c.csv', 'id,label,prediction\n1,1,1\n');
    const ran = await measure(
      one,
      ...BINARY,
      '--prediction',
      'prediction',
      '--against',
      missing,
      '--out',
      join(root, 'x'),
    );
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain('the item 2 is in one of the two files only');
  });

  it('pairs by the labels that it measures by, of true and false too', async () => {
    const heading = 'id,label,score\n';
    const one = fileOf('true.csv', `${heading}1,true,0.9\n2,true,0.2\n3,false,0.1\n4,false,0.7\n`);
    const other = fileOf('better.csv', `${heading}1,true,0.9\n2,true,0.8\n3,false,0.1\n4,false,0.7\n`);
    const out = join(root, 'true');
    const words = ['--score', 'score', '--threshold', '0.5', '--against'];
    expect((await measure(one, ...BINARY, ...words, other, '--out', out)).code).toBe(0);
    const { comparison } = JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8')) as {
      comparison: { text: string }[];
    };
    expect(comparison.slice(0, 2).map(({ text }) => text)).toEqual(['-0.25', '0, 1']);
    const spoiled = fileOf('spoiled.csv', `${heading}1,true,0.9\n2,true,nan\n3,false,0.1\n4,false,0.7\n`);
    const ran = await measure(one, ...BINARY, ...words, spoiled, '--out', join(root, 'never-paired'));
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain('row 2: the score (score) is “nan”');
  });

  it('draws the band from the positive items that there are, and none on fixed items', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i < 4 ? 1 : 0},${(i * 37) % 100}`);
    const file = fileOf('rare.csv', `label,s\n${rows.join('\n')}\n`);
    const out = join(root, 'rare');
    await measure(file, ...BINARY, '--score', 's', '--out', out);
    // Wilson's interval of 0 of 4 ends at 0.4899: the band at (0, 0) reaches that high.
    const path = /class="band" d="([^"]*)"/.exec(readFileSync(join(out, 'index.html'), 'utf8'))?.[1] ?? '';
    expect(Number(/^M46,([0-9.]+)/.exec(path)?.[1])).toBeCloseTo(300 - 292 * 0.48989, 1);
    const fixed = ['--procedure', 'classification/binary', '--scope', 'fixed-items', '--score', 's', '--out', out];
    await measure(file, ...fixed);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('class="band"');
  });

  it('takes values of mixed types in JSON by what they say', async () => {
    const file = fileOf(
      'mixed.jsonl',
      '{"label":1,"p":"1"}\n{"label":"1","p":1.0}\n{"label":0,"p":0}\n{"label":"0","p":1}\n',
    );
    const out = join(root, 'mixed');
    expect((await measure(file, ...BINARY, '--prediction', 'p', '--out', out)).code).toBe(0);
    expect(measures(out).get('agreement-proportion')?.value).toBe(0.75);
  });
});

it('measures many classes by the numbers of scikit-learn', async () => {
  const out = join(root, 'digits');
  const columns = Array.from({ length: 10 }, (_, k) => `p${k}`).join(',');
  const words = ['--procedure', 'classification/multiclass', '--scope', 'item-population', '--probabilities', columns];
  expect((await measure(DIGITS, ...words, '--out', out)).code).toBe(0);
  const found = measures(out);
  const SCIKIT_LEARN = {
    'agreement-proportion': 0.9271007234279355,
    'f-beta': 0.9276352407993389,
    precision: 0.9296336018338188,
    recall: 0.9271770398569309,
    mcc: 0.9191722704253512,
  };
  for (const [name, value] of Object.entries(SCIKIT_LEARN))
    expect(Math.abs((found.get(name)?.value ?? NaN) / value - 1), name).toBeLessThan(1e-13);
});

it('tells long labels apart, and says how many classes are too many', async () => {
  const words = ['--procedure', 'classification/multiclass', '--scope', 'item-population', '--prediction', 'p'];
  const [a, b] = ['12345678901234567890', '12345678901234567891'];
  const out = join(root, 'long');
  expect((await measure(fileOf('long.csv', `label,p\n${a},${b}\n${b},${b}\n`), ...words, '--out', out)).code).toBe(0);
  expect(measures(out).get('agreement-proportion')?.value).toBe(0.5);
  const rows = Array.from({ length: 5000 }, (_, i) => `${i % 2},c${i}`).join('\n');
  const ran = await measure(fileOf('classes.csv', `label,p\n${rows}\n`), ...words, '--out', join(root, 'classes'));
  expect(ran).toMatchObject({ code: 2 });
  expect(ran.err).toContain('the column p has more than 1000 different values');
});

test.each<[string, string | null, readonly string[], string]>([
  ['no file', null, ['--score', 's'], 'there is no file'],
  ['an empty file', '', ['--score', 's'], 'is empty'],
  ['a heading alone', 'label,s\n', ['--score', 's'], 'the file has no rows'],
  [
    'a column that is not there',
    'label,score\n1,0.5\n0,0.2\n',
    ['--score', 'scor'],
    'there is no column “scor” (it has label, score); did you mean score?',
  ],
  [
    'a score that is no number',
    'label,s\n1,0.5\n0,nan\n',
    ['--score', 's'],
    'row 2: the score (s) is “nan”, and a finite number is expected; so in 1 of 2 rows',
  ],
  [
    'a row that is too long',
    'label,s\n1,0.5\n0,0.2,7\n',
    ['--score', 's'],
    'line 3: row 2 has 3 fields, and the header has 2',
  ],
  [
    'a label that is missing',
    'label,s\n1,0.5\n,0.2\n',
    ['--score', 's'],
    'row 2: the label (label) is missing; 1 of 2 rows have none',
  ],
  ['an item twice', 'id,label,s\na,1,0.5\na,0,0.2\n', ['--score', 's'], 'the item a (id) stands there more than once'],
  ['three labels', 'label,s\n1,0.5\n0,0.2\n2,0.1\n', ['--score', 's'], 'the label (label) has 3 values (0, 1, 2, …)'],
  [
    'labels without a positive one',
    'label,s\ngood,0.5\nbad,0.2\n',
    ['--score', 's'],
    'name the positive one with --positive',
  ],
  [
    'a prediction of a third value',
    'label,p\n1,1\n0,7\n',
    ['--prediction', 'p'],
    'row 2: the prediction (p) is “7”, and the labels (label) are 0 and 1',
  ],
  ['an item without an id', 'id,label,s\na,1,0.5\n,0,0.2\n', ['--score', 's'], 'row 2: the id (id) is missing'],
  [
    'a convention that is not there',
    'label,s\n1,0.5\n0,0.2\n',
    ['--score', 's', '--convention', 'bin=5'],
    'has no convention “bin” (it has missing-predictions, zero-division, beta, bins, clipping); did you mean bins?',
  ],
  [
    'a value that a convention does not have',
    'label,s\n1,0.5\n0,0.2\n',
    ['--score', 's', '--convention', 'bins=many'],
    'the convention bins is one of 1, …, 1000, not “many”',
  ],
  ['neither score nor prediction', 'label,s\n1,0.5\n', [], 'give --score COL, --prediction COL, or both'],
])('%s is said in one line, and nothing is left behind', async (_, text, words, message) => {
  const file = text === null ? join(root, 'none.csv') : fileOf('bad.csv', text);
  const out = join(root, 'never');
  const ran = await measure(file, ...BINARY, ...words, '--out', out);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(message);
  expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('reads the one file and nothing else, whatever its name asks for', async () => {
  const file = fileOf("x'); DROP TABLE predictions; --.csv", 'label,s\n1,0.5\n0,0.2\n');
  const ran = await measure(file, ...BINARY, '--score', 's', '--measure', 'auc', '--out', join(root, 'quoted'));
  expect(ran.code).toBe(1);
  const column = fileOf('column.csv', 'label,"s"" FROM \'/etc/passwd\'"\n1,0.5\n0,0.2\n');
  const odd = await measure(column, ...BINARY, '--score', "s\" FROM '/etc/passwd'", '--out', join(root, 'odd'));
  expect(odd.code).toBe(1);
  expect(odd.out).toContain('area under the ROC curve');
});
