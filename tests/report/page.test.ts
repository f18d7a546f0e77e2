import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { page } from '../../conformance/report/html/page.ts';
import { html, link } from '../../conformance/report/html/markup.ts';
import { jsonText } from '../../conformance/report/html/json-text.ts';
import { differences } from '../../conformance/report/differences.ts';
import { printable, printableLine } from '../../schemas/document/printable.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import { SAMPLE_RESULT, SAMPLE_TEXTS } from './sample-result.ts';

const report = reportOf(SAMPLE_RESULT, {
  conformsTo: 'https://w3id.org/ai-metrology/std/conformance/0.1',
  statement: { en: 'It is not a standard.', zh: '不是标准。' },
});

describe('the page', () => {
  const text = page(report, SAMPLE_TEXTS, 'en');

  it('has no script, no inline style and nothing from elsewhere, and a policy that forbids them', () => {
    expect(text).not.toMatch(/<script|<iframe|<img|<link|<object| style=| on[a-z]+=|@import|url\(/i);
    expect(text).not.toMatch(/(src|href)="http:/);
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(text).toContain(
      `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('escapes what the implementation says, and shows what would be invisible', () => {
    expect(text).toContain('acme &lt;script&gt;alert(1)&lt;/script&gt;\\u{202e}gnp.exe');
    expect(text).toContain('3.2.1\\u{1b}[31m');
    expect(text).toContain('acme/&lt;b&gt;');
  });

  it('shows the last words of the error stream, escaped', () => {
    const shown = page(report, SAMPLE_TEXTS, 'en', 'ImportError: <b>\nlast');
    expect(shown).toContain('<pre dir="ltr">ImportError: &lt;b&gt;\nlast</pre>');
    expect(text).not.toContain('error stream');
  });

  it('links https addresses only', () => {
    expect(text).toContain('href="https://example.org/issues?a=1&amp;b=%222%22"');
    expect(text).not.toContain('href="javascript:');
  });

  it('says the verdict, the clause in both languages, the input, the difference and how to replay', () => {
    expect(text).toContain('Does not conform');
    expect(text).toContain('The combined standard uncertainty shall be calculated');
    expect(text).toContain('合成标准不确定度应按式（3）计算');
    expect(text).toContain('&quot;standardUncertainty&quot;: 2, &quot;sensitivity&quot;: -1');
    expect(text).toContain('5.53e-1');
    expect(text).toContain('failures/UNC-030_combine-17.jsonl');
  });

  it('shows first the language that was asked for', () => {
    expect(text).toMatch(/id="language-en"\s+checked/);
    expect(page(report, SAMPLE_TEXTS, 'zh')).toMatch(/id="language-zh"\s+checked/);
    expect(page(report, SAMPLE_TEXTS, 'zh')).toContain('<html lang="zh-Hans">');
  });

  it('says where a run ended early', () => {
    const stopped = {
      ...report,
      ended: 'interrupted' as const,
      exitCode: 130 as const,
      because: { en: 'Ctrl-C', zh: '中断' },
    };
    expect(page(stopped, SAMPLE_TEXTS, 'en')).toContain('Interrupted: a partial report');
  });

  it('can be made for an implementation that never answered', () => {
    const silent = {
      ...report,
      implementation: null,
      clauses: [],
      findings: [],
      accuracy: [],
      totals: { clauses: {}, cases: {} },
    };
    expect(page(silent, new Map(), 'en')).toContain('did not answer');
  });
});

describe('the pieces of the page', () => {
  it('escapes every text that is put into markup', () => {
    expect(html`<p title="${'"'}">${"<b> & '"}</p>`.html).toBe('<p title="&quot;">&lt;b&gt; &amp; &#39;</p>');
  });

  it('makes no link of other schemes, of credentials or of what is no address', () => {
    for (const address of ['http://a.example', 'https://user:pw@a.example', 'data:text/html,x', 'nothing']) {
      expect(link(address).html).not.toContain('<a');
    }
  });

  it('lays out JSON in short lines, and cuts what is too long', () => {
    expect(jsonText({ a: [1, -0, 3], b: 'x' })).toBe('{ "a": [1, -0, 3], "b": "x" }');
    expect(jsonText(Array.from({ length: 100 }, (_, at) => at)).split('\n').length).toBe(8);
    expect(jsonText('x'.repeat(50), 10)).toBe('"xxxxxxxxx… (+42)');
    let deep: unknown = 1;
    for (let depth = 0; depth < 10_000; depth += 1) deep = [deep];
    expect(jsonText(deep)).toContain('…');
  });

  it('finds the leaves that differ, with their relative difference', () => {
    expect(differences({ a: 2, b: [1, 2] }, { a: 3, b: [1, 'x'], c: null })).toEqual([
      { at: '/a', expected: 2, got: 3, relative: 0.5 },
      { at: '/b/1', expected: 2, got: 'x' },
      { at: '/c', expected: undefined, got: null },
    ]);
    expect(differences({ a: 1 }, { a: 1 })).toEqual([]);
  });

  it('shows control characters and direction marks as escapes', () => {
    expect(printable('a\u001b[2Jb\u202ec\n')).toBe('a\\u{1b}[2Jb\\u{202e}c\n');
    expect(printableLine('a\r\nb'.repeat(2), 6)).toBe('a\\u{d}\\nba\\u{d}…');
  });
});
