import { describe, expect, it } from 'vitest';
import { page } from '../../conformance/report/html/page.ts';
import { hostileReport } from './export/reports.ts';
import { SAMPLE_TEXTS } from './sample-result.ts';

const cases = (text: string): number => text.split('etalon replay failures/').length - 1;

describe('the page of ten thousand failures', () => {
  const report = hostileReport(10_000);
  const text = page(report, SAMPLE_TEXTS, 'en');

  it('holds what a browser opens, and as much of each clause', () => {
    expect(report.findings).toHaveLength(10_001);
    expect(text.length).toBeLessThan(6_000_000);
    const articles = text.split('<article').slice(1);
    // A hundred clauses, and the class that lacks an operation.
    expect(articles).toHaveLength(101);
    expect(new Set(articles.slice(1).map(cases))).toEqual(new Set([5]));
  });

  it('says in both languages how many are elsewhere, and where', () => {
    expect(text).toContain('95 more of 100 are not on this page; report.json and failures/ have them all.');
    expect(text).toContain('共100项，另有95项未列在本页；report.json和failures/中有全部内容。');
  });

  it('holds all of them where they are few', () => {
    const few = page(hostileReport(500), SAMPLE_TEXTS, 'en');
    expect(cases(few)).toBe(500);
    expect(few).not.toContain('are not on this page');
  });
});
