import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../generators/emit/catalogue.ts';
import { buildModel } from '../../generators/model/build-model.ts';
import { indexSources, parseTree } from '../../generators/model/index-sources.ts';
import { plainText, segments } from '../../generators/model/render.ts';
import { resolver } from '../../generators/model/resolve.ts';
import { passingTree } from '../gates/fixture.ts';

const model = buildModel(indexSources(parseTree(passingTree())));
const [standard] = model.standards;
const resolve = resolver(model);

describe('printed numbers', () => {
  it('sections follow scope, references, terms and symbols; retired clauses take none', () => {
    expect(standard?.numbers).toEqual({ scope: '1', references: '2', terms: '3', symbols: '4' });
    expect(standard?.sections.map(({ number }) => number)).toEqual(['5', '6']);
    expect(standard?.clauses.map(({ id, number }) => `${id} ${number}`)).toEqual([
      'SMP-001 5.1',
      'SMP-002 5.2',
      'SMP-003 6.1',
      'SMP-004 6.2',
      'SMP-005 6.3',
    ]);
    expect(standard?.retired.map(({ id }) => id)).toEqual(['SMP-009']);
    expect(standard?.notes.map(({ number }) => number)).toEqual(['A', 'B']);
  });
});

describe('references', () => {
  it('print by language', () => {
    const print = (text: string) => [
      plainText(text, 'sample', 'en', resolve),
      plainText(text, 'sample', 'zh', resolve),
    ];
    expect(print('see {formula:mean}')).toEqual(['see Formula (1)', 'see 公式（1）']);
    expect(print('see {table:digits}')).toEqual(['see Table 1', 'see 表1']);
    expect(print('see {section:results}')).toEqual(['see Clause 5', 'see 第5章']);
    expect(print('see {section:guide}')).toEqual(['see Annex A', 'see 附录A']);
    expect(print('see {clause:SMP-003}')).toEqual(['see 6.1', 'see 6.1']);
    expect(print('see {ref:gum}')).toEqual(['see JCGM 100:2008', 'see JCGM 100:2008']);
    expect(print('{term:mean|means} of $n \\ge 1$ `x`')).toEqual(['means of n ≥ 1 x', 'means of n ≥ 1 x']);
  });

  it('a term that begins a sentence has a capital, and one that is a whole text has none', () => {
    expect(plainText('{term:mean} is stated. {term:mean}', 'sample', 'en', resolve)).toBe(
      'Arithmetic mean is stated. Arithmetic mean',
    );
    expect(plainText('{term:mean}', 'sample', 'en', resolve)).toBe('arithmetic mean');
  });

  it('lead to an anchor', () => {
    expect(segments('{term:mean}', 'sample', 'en', resolve)).toEqual([
      { kind: 'reference', to: 'term', id: 'mean', label: 'arithmetic mean', standard: 'sample', anchor: 'term-mean' },
    ]);
  });

  it('of another standard, clauses print its designation', () => {
    const other = resolve('later', 'clause', 'SMP-003');
    expect(other?.label).toEqual({ en: 'SAMPLE 101, 6.1', zh: 'SAMPLE 101的6.1' });
    expect(resolve('later', 'formula', 'mean')).toBeUndefined();
  });
});

describe('catalogue', () => {
  const catalogue = catalogueOf(model);
  const clause = (id: string) => catalogue.standards[0]?.clauses.find((one) => one.id === id);

  it('holds a clause with everything that bears on it', () => {
    expect(clause('SMP-001')).toEqual({
      id: 'SMP-001',
      rev: 2,
      standard: 'sample',
      section: 'results',
      number: '5.1',
      level: 'shall',
      subject: 'result',
      class: 'core',
      text: {
        en: 'A result shall state its {term:mean} to 3 digits, see {table:digits}.',
        zh: '结果应给出其{term:mean}，取3位数字，见{table:digits}。',
      },
      plain: {
        en: 'A result shall state its arithmetic mean to 3 digits, see Table 1.',
        zh: '结果应给出其算术平均值，取3位数字，见表1。',
      },
      formulas: [],
      tables: [
        {
          id: 'digits',
          number: '1',
          title: { en: 'Digits', zh: '位数' },
          head: [{ term: 'mean' }, { en: 'digits', zh: '位数' }],
          rows: [
            ['$\\bar{x} < 1$', 3],
            ['$\\bar{x} \\ge 1$', 3],
          ],
        },
      ],
      notes: [{ en: 'The unit is `1`.', zh: '单位是`1`。' }],
      examples: [],
      verify: ['schema', 'check'],
      schemas: [
        { schema: 'sample/decimal', pointer: '' },
        { schema: 'sample/result', pointer: '/allOf/0' },
      ],
      operations: [],
      checks: ['SMP-001'],
      rule: true,
      vectors: [],
      exampleFiles: [
        'spec/sample/draft/examples/SMP-001/invalid-no-mean.yaml',
        'spec/sample/draft/examples/SMP-001/valid-again.yaml',
        'spec/sample/draft/examples/SMP-001/valid-plain.yaml',
      ],
      file: 'spec/sample/draft/sections/05-results.yaml',
    });
  });

  it('computes the reverse indexes', () => {
    expect(clause('SMP-003')).toMatchObject({ operations: ['sample/mean'], vectors: ['mean-of-two'], rule: false });
    expect(clause('SMP-005')).toMatchObject({ checks: ['SMP-005'] });
    expect(catalogue.standards[0]).toMatchObject({
      conformsTo: 'https://example.org/series/std/sample/0.1',
      classes: [{ id: 'core', clauses: ['SMP-001', 'SMP-002', 'SMP-003', 'SMP-004', 'SMP-005'] }],
      operations: [
        {
          name: 'sample/mean',
          clauses: ['SMP-003'],
          schemas: { input: 'sample/operations/mean#input', output: 'sample/operations/mean#output' },
          undefined: [{ code: 'no-observations' }],
          rejected: [],
        },
      ],
    });
    expect(catalogue.standards[0]?.documents.find(({ key }) => key === 'sample/result')?.clauses).toEqual([
      'SMP-001',
      'SMP-002',
      'SMP-004',
    ]);
    expect(catalogue.series.map(({ key, status }) => `${key} ${status}`)).toEqual(['sample draft', 'later planned']);
  });
});
