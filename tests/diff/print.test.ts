import { describe, expect, it } from 'vitest';
import { compareSides } from '../../generators/diff/compare-sides.ts';
import { diffAsHtml } from '../../generators/diff/print/html.ts';
import { diffAsMarkdown } from '../../generators/diff/print/markdown.ts';
import { diffAsText } from '../../generators/diff/print/text.ts';
import { safeCode, safeHtml, safeMarkdown } from '../../generators/diff/print/safe.ts';
import { fileReader } from '../../generators/diff/read-files.ts';
import { sideOf } from '../../generators/diff/side.ts';
import { standardDiff } from '../../generators/diff/standard-diff.ts';
import { sampleTree, withText } from './sample-tree.ts';

const REPORTS = 'spec/sample/draft/sections/05-reports.yaml';
const HOSTILE = `<script>alert(1)</script><img src=x onerror=alert(1)> @everyone closes #1 [x](https://evil.example) \`code\``;

const reader = fileReader();
const side = (tree = sampleTree()) => sideOf(tree, 'sample', 'draft', 'side', reader);
const asked = { runs: 0, seed: 1, impact: true };
const hostile = standardDiff(
  side(),
  side(withText(sampleTree(), REPORTS, 'may give remarks', `may give ${HOSTILE}`)),
  asked,
  reader,
);

describe('what a source says', () => {
  it('is no markup, no mention, no reference and no link in Markdown', () => {
    expect(safeMarkdown('a_b *c* `d` [e](f) <g> |h| ~i~')).toBe(
      'a&#95;b &#42;c&#42; &#96;d&#96; &#91;e&#93;(f) &#60;g&#62; &#124;h&#124; &#126;i&#126;',
    );
    expect(safeMarkdown('@team #12 https://x.org www.y.org')).toBe(
      '&#64;<!-- -->team &#35;<!-- -->12 h:<!-- -->//x.org www.y.org'
        .replace('h:', 'https:')
        .replace('www.', 'w<!-- -->ww.'),
    );
  });

  it('ends no code and moves no cursor', () => {
    expect(safeCode('a``b\n\u001b[31mc\u202ed')).toBe('`` aˋˋb \\u{1b}[31mc\\u{202e}d ``');
    expect(safeHtml(`<a b="c" d='e'>&`)).toBe('&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;');
  });

  it.each([
    ['Markdown', diffAsMarkdown([hostile], 'en')],
    ['HTML', diffAsHtml([hostile], 'zh')],
  ])('cannot become an element of %s', (_, text) => {
    expect(text).toContain('&#60;script&#62;');
    expect(text).not.toMatch(/<(script|img)/);
  });

  it('is shown in a terminal as it is, by words in English and by characters in Chinese', () => {
    const reworded = standardDiff(
      side(),
      side(withText(sampleTree(), REPORTS, '报告应给出至少', '报告应列出至少')),
      asked,
      reader,
    );
    expect(diffAsText([reworded], 'en')).toBe(
      [
        'sample  side → side: 1 annotation',
        '',
        'annotation SMP-001 is worded anew.',
        '           spec/sample/draft/sections/05-reports.yaml:4  text-reworded',
        '           报告应[-给-]{+列+}出至少30个观测值的{term:mean}。',
        '',
        'No release yet: any change goes, and nothing has to be migrated.',
        'SMP-001: schemas sample/report#/allOf/0, sample/report#/allOf/1; examples spec/sample/draft/examples/SMP-001/invalid-no-mean.yaml, spec/sample/draft/examples/SMP-001/valid-plain.yaml',
        '',
      ].join('\n'),
    );
  });
});

describe('a comment', () => {
  it('mentions nobody and refers to no issue', () => {
    expect(diffAsMarkdown([hostile], 'en')).not.toMatch(/@everyone|#1\b|\]\(https:\/\//);
  });

  it('begins with the mark by which it is found again, and is no longer than the platform takes', () => {
    const [change] = hostile.changes;
    if (change === undefined) throw new Error('nothing changed');
    const many = Array.from({ length: 50 }, () => ({ ...hostile, changes: Array.from({ length: 100 }, () => change) }));
    const text = diffAsMarkdown(many, 'en');
    expect(text.startsWith('<!-- etalon-diff -->\n')).toBe(true);
    expect(text.length).toBeLessThan(65_000);
    expect(text).toMatch(/it is more than a comment holds\.\n$/);
  });

  it('says what changed nowhere', () => {
    const same = standardDiff(side(), side(), asked, reader);
    expect(compareSides(side(), side())).toEqual([]);
    expect(diffAsMarkdown([same], 'en')).toBe('<!-- etalon-diff -->\nsample: Nothing changed.\n');
  });
});
