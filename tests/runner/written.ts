import { expect } from 'vitest';
import { conformanceReport } from '../../.generated/document-validators.js';
import { page } from '../../conformance/report/html/page.ts';
import { reportOf } from '../../conformance/report/report-of.ts';
import type { RunResult } from '../../conformance/runner/result.ts';

export const CONTEXT = {
  conformsTo: 'https://example.org/std/conformance/0.1',
  statement: { en: 'A test.', zh: '测试。' },
};

/** Whatever the implementation did, a report can be written: valid, and a page without its markup or control characters. */
export function expectReport(result: RunResult): void {
  const report = reportOf(result, CONTEXT);
  conformanceReport(JSON.parse(JSON.stringify(report)));
  expect(conformanceReport.errors ?? []).toEqual([]);
  const written = page(report, new Map(), 'en');
  expect(written).not.toMatch(/<script/i);
  // oxlint-disable-next-line no-control-regex -- to find control characters is what this expression is for
  expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
}
