import { describe, expect, it } from 'vitest';
import { releasedBase } from '../../generators/diff/released-base.ts';
import { compareSides } from '../../generators/diff/compare-sides.ts';
import { nextProblems } from '../../generators/diff/next-problems.ts';
import { fileReader } from '../../generators/diff/read-files.ts';
import { sideOf } from '../../generators/diff/side.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { released, sampleTree, withText } from './sample-tree.ts';

const STANDARD = 'spec/sample/draft/standard.yaml';

const reader = fileReader();
const side = (tree: SourceTree) => sideOf(tree, 'sample', 'draft', 'side', reader);
const told = (file: string, replace: string, by: string): readonly (readonly [string, string, string])[] =>
  compareSides(side(sampleTree()), side(withText(sampleTree(), file, replace, by))).map(
    ({ rule, says: { en, zh } }) => [rule, en, zh] as const,
  );

describe('what became of a standard outside its clauses', () => {
  it('sections in another order are one change, and no clause moved within its own', () => {
    expect(told(STANDARD, '[reports, calculation]', '[calculation, reports]')).toEqual([
      ['order-changed', 'The sections stand in another order.', '各章的次序有改动。'],
    ]);
  });

  it('clauses in another order are told of the one that moved', () => {
    const reports = 'spec/sample/draft/sections/05-reports.yaml';
    const [, third = ''] = /(\n {2}- id: SMP-003\n(?: {4}.*\n)+)/.exec(sampleTree().get(reports) ?? '') ?? [];
    const without = withText(sampleTree(), reports, third, '\n');
    const moved = new Map(without).set(reports, `${without.get(reports) ?? ''}${third.slice(1)}`);
    expect(compareSides(side(sampleTree()), side(moved)).map(({ says }) => says.en)).toEqual([
      'SMP-003 stands in another place of its section.',
    ]);
  });

  it('a reference of another year names both years', () => {
    expect(told(STANDARD, 'year: 2008', 'year: 2009')).toEqual([
      [
        'reference-changed',
        'The normative reference JCGM 100:2008 was of 2008 and is of 2009.',
        '规范性引用文件JCGM 100:2008的年份原为2008，现为2009。',
      ],
    ]);
  });

  it('a clause that is scored is named', () => {
    const set = 'conformance/standards/sample/draft/set.yaml';
    const line = '  - { clause: SMP-004@1, because: { en: Nobody counts digits yet., zh: 尚无人计位数。 } }\n';
    expect(told(set, line, '')).toEqual([
      ['scored', 'SMP-004 was not scored and enters the verdict now.', 'SMP-004原不计分，现计入判定。'],
    ]);
  });
});

describe('another base URI', () => {
  const SERIES = 'spec/series.yaml';
  const moved = (tree: SourceTree): SourceTree => withText(tree, SERIES, 'example.org/series', 'example.org/other');

  it('breaks every document of a draft', () => {
    expect(compareSides(side(sampleTree()), side(moved(sampleTree())))).toMatchObject([
      {
        rule: 'base-changed',
        class: 'breaking',
        says: {
          en: expect.stringContaining('was https://example.org/series and is https://example.org/other') as string,
        },
        at: { file: SERIES, pointer: '/base' },
      },
    ]);
  });

  it('is seen by the address that the last release is cited by', () => {
    const address = '[{ "URL": "https://example.org/series/std/sample/0.1.0" }]';
    const tree = new Map(released(sampleTree(), '0.1.0')).set('spec/sample/0.1.0/citation.csl.json', address);
    expect(nextProblems(tree)).toEqual([]);
    expect(nextProblems(moved(tree))).toMatchObject([
      {
        message: { en: expect.stringContaining('no migration note from 0.1.0') as string },
        because: {
          at: { file: SERIES },
          says: { en: expect.stringMatching(/^The base URI of the series was/) as string },
        },
      },
    ]);
  });

  it('is seen by the addresses of the schemas of a release, and not by those of another one', () => {
    const file = (name: string): [string, string] => [
      `schemas/${name}/report.schema.json`,
      `{ "$id": "https://example.org/${name.replaceAll('/', '-')}/schemas/${name}/report.schema.json" }`,
    ];
    const files = new Map(['other/0.2.0', 'sample/0.1.0', 'sample/0.2.0'].map(file));
    expect(releasedBase(files, 'sample', '0.2.0')).toBe('https://example.org/sample-0.2.0');
    expect(releasedBase(files, 'sample', '0.3.0')).toBeUndefined();
  });

  it('is not guessed where a release holds no address', () => {
    expect(nextProblems(moved(released(sampleTree(), '0.1.0')))).toEqual([]);
  });
});

describe('the name of a term of another standard', () => {
  const REPORTS = 'spec/sample/draft/sections/05-reports.yaml';
  const FOREIGN = 'spec/second/draft/terms.yaml';
  const linked = (terms: string): readonly string[] => {
    const before = new Map(sampleTree()).set(FOREIGN, terms);
    const after = withText(
      withText(before, REPORTS, 'name its laboratory', 'name its {term:laboratory}'),
      REPORTS,
      '宜写明实验室',
      '宜写明{term:laboratory}',
    );
    return compareSides(side(before), side(after)).map((change) => change.rule);
  };

  it('may become a link', () => {
    expect(linked('terms: [{ id: laboratory, preferred: { en: laboratory, zh: 实验室 } }]')).toEqual(['text-reworded']);
  });

  it.each(['terms: [', 'terms: [null, { id: laboratory }]', '7'])('is unknown where its terms are %s', (terms) => {
    expect(linked(terms)).toEqual(['fact-changed']);
  });
});
