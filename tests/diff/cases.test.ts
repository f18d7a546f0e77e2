import { describe, expect, it } from 'vitest';
import { answersChange } from '../../generators/diff/cases/accepted-answers.ts';
import { compareSides } from '../../generators/diff/compare-sides.ts';
import { told, versionClassOf } from '../../generators/diff/followers.ts';
import { diffAsHtml } from '../../generators/diff/print/html.ts';
import { diffAsJson } from '../../generators/diff/print/json.ts';
import { diffAsMarkdown } from '../../generators/diff/print/markdown.ts';
import { diffAsText } from '../../generators/diff/print/text.ts';
import { fileReader } from '../../generators/diff/read-files.ts';
import { sideOf } from '../../generators/diff/side.ts';
import { standardDiff } from '../../generators/diff/standard-diff.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { sampleTree, withText } from './sample-tree.ts';

const VECTORS = 'conformance/standards/sample/draft/vectors/SMP-005.yaml';
const CALCULATION = 'spec/sample/draft/sections/06-calculation.yaml';

const reader = fileReader();
const side = (tree: SourceTree = sampleTree()) => sideOf(tree, 'sample', 'draft', 'side', reader);
const number = (value: string, digits: number) => ({ at: '/mean', value, digits });

describe('the answers that an expected number accepts', () => {
  it.each([
    ['2.5', 6, '2.50', 6, 'same'],
    ['2.5', 6, '2.5', 5, 'more'],
    ['2.5', 6, '2.5', 7, 'fewer'],
    ['2.5', 6, '2.5000001', 12, 'fewer'],
    ['2.5000001', 12, '2.5', 6, 'more'],
    ['2.5', 6, '2.500001', 6, 'shifted'],
    ['2.5', 6, '2.51', 6, 'others'],
    ['2.5', 6, '-2.5', 6, 'others'],
    ['0', 6, '0', 7, 'fewer'],
    ['0', 6, '1e-7', 7, 'fewer'],
    ['0', 6, '1', 6, 'others'],
    ['1e-300', 3, '1.0e-300', 3, 'same'],
    ['1', 0, '2', 0, 'same'],
    ['1', 0, '1', 1, 'fewer'],
    ['1', 1, '2', 0, 'more'],
  ] as const)('%s to %i digits, then %s to %i: %s', (was, had, is, has, change) => {
    expect(answersChange([number(was, had)], [number(is, has)])).toBe(change);
  });

  const [printed, computed] = [number('32', 1.9), number('31.663879111008632655', 12)];
  it.each([
    ['the same two', [printed, computed], 'same'],
    ['the same two the other way round', [computed, printed], 'same'],
    ['only the sharp one, which the other allows anyway', [computed], 'same'],
    ['only the rounded one', [printed], 'more'],
    ['another rounded one that allows it', [number('31.66', 3.9), computed], 'same'],
    ['one digit more of the sharp one', [printed, number('31.663879111008632655', 13)], 'fewer'],
    ['one digit less of the sharp one', [printed, number('31.663879111008632655', 11)], 'more'],
    ['another sharp one', [printed, number('31.671122493527128425', 12)], 'others'],
    ['a rounded one that contradicts it', [number('7.25', 1.9), computed], 'others'],
    ['one that is a little aside', [printed, number('31.66387911101', 12)], 'shifted'],
  ] as const)('of a place that has two are compared as one: %s', (_, after, change) => {
    expect(answersChange([printed, computed], after)).toBe(change);
  });
});

describe('a vector that changed with its clause', () => {
  const other = withText(sampleTree(), VECTORS, "value: '2.5'", "value: '5'");
  const both = withText(other, CALCULATION, '\\frac{1}{n}', '\\frac{2}{n}');
  const asked = { runs: 0, seed: 1, impact: false };
  const diff = standardDiff(side(), side(both), asked, reader);
  const [clause, vector] = diff.changes;

  it('follows from it, and says in which direction its class was judged', () => {
    expect(diff.changes).toHaveLength(2);
    expect(clause).toMatchObject({ clause: 'SMP-005', class: 'breaking' });
    expect(vector).toMatchObject({
      rule: 'vector-answer-changed',
      class: 'breaking',
      clause: 'SMP-005',
      follows: 'SMP-005',
      at: { file: VECTORS, pointer: '/vectors/0/expected/numbers/0' },
      line: 9,
      says: { en: 'The vector mean-of-two expects 5 to 6 digits at /mean; it was 2.5 to 6 digits.' },
      direction: { en: 'For implementations: an answer that passed may fail.' },
      before: '2.5',
      after: '5',
    });
  });

  it('stands under it in Markdown, in HTML, in a terminal and in JSON', () => {
    const words = 'The vector mean-of-two expects 5';
    const markdown = diffAsMarkdown([diff], 'en');
    expect(markdown).toContain(`Breaking (1)`);
    expect(markdown).toMatch(new RegExp(`^  - ${words}`, 'm'));
    const html = diffAsHtml([diff], 'en');
    expect(html).toMatch(
      new RegExp(`calculation\\.yaml:\\d+</code>[^<]*</p><ul>\\n<li><p>${words}[^]*</ul></li>\\n</ul>`),
    );
    const text = diffAsText([diff], 'en');
    expect(text).toMatch(new RegExp(`^  breaking   ${words}`, 'm'));
    expect(text).toMatch(/^ {13}For implementations: an answer that passed may fail\.$/m);
    const [json] = JSON.parse(diffAsJson([diff])) as { changes: { follows?: string }[] }[];
    expect(json?.changes.map(({ follows }) => follows)).toEqual([undefined, 'SMP-005']);
    expect(diffAsText([diff], 'zh')).toContain('测试向量mean-of-two在/mean处期望5（6位），原为2.5（6位）。');
  });

  it('stands by itself where its clause did not change, or changed in its notes alone', () => {
    const alone = compareSides(side(), side(other));
    expect(alone).toHaveLength(1);
    expect(alone[0]).not.toHaveProperty('follows');
    const withNote = compareSides(
      side(),
      side(withText(other, CALCULATION, 'The order of the observations is free.', 'Observations have no order.')),
    );
    expect(withNote.map(({ rule, follows }) => [rule, follows])).toEqual([
      ['informative-changed', undefined],
      ['vector-answer-changed', undefined],
    ]);
    expect(told(withNote).map(({ followers }) => followers)).toEqual([[], []]);
  });

  it('and every change is told once', () => {
    expect(told(diff.changes).flatMap(({ change, followers }) => [change, ...followers])).toEqual(diff.changes);
  });
});

describe('a vector that got another name', () => {
  it('is told as renamed, and its answer as that of the same case', () => {
    const renamed = withText(sampleTree(), VECTORS, 'id: mean-of-two', 'id: mean-of-both');
    const changes = compareSides(side(), side(withText(renamed, VECTORS, "value: '2.5'", "value: '5'")));
    expect(changes.map(({ rule, says }) => [rule, says.en])).toEqual([
      ['vector-renamed', 'The vector mean-of-two of SMP-005 is called mean-of-both now.'],
      ['vector-answer-changed', 'The vector mean-of-both expects 5 to 6 digits at /mean; it was 2.5 to 6 digits.'],
    ]);
  });
});

describe('the version that changed cases need', () => {
  const after = (replace: string, by: string) =>
    compareSides(side(), side(withText(sampleTree(), VECTORS, replace, by)));

  it('is a PATCH where they are more or fewer, and that of what breaks where an answer is another', () => {
    expect(versionClassOf(after('digits: 6', 'digits: 4'))).toBe('annotation');
    expect(versionClassOf(after('[2, 3]', '[2, 4]'))).toBe('annotation');
    expect(versionClassOf(after('/count: 2', '/count: 3'))).toBe('breaking');
    expect(versionClassOf([])).toBeUndefined();
  });
});

describe('vectors of another shape than their schema', () => {
  it('are not compared, and the place is said', () => {
    const wrong = side(withText(sampleTree(), VECTORS, 'operation: sample/mean', 'operations: sample/mean'));
    expect(() => compareSides(side(), wrong)).toThrow(
      /^side: conformance\/standards\/sample\/draft\/vectors\/SMP-005\.yaml:3 /,
    );
  });
});
