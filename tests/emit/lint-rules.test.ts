import { expect, it } from 'vitest';
import { emitLintRules } from '../../generators/emit/lint-rules.ts';
import { firstRules, rules } from '../../generators/lint/rules.ts';
import type { LintRulePage } from '../../generators/model/lint-rule-page.ts';

it('every rule has its place on the page, with what passes, what fails and what is then said', async () => {
  const [file] = await emitLintRules('.');
  const pages = JSON.parse(file?.content ?? '') as readonly LintRulePage[];
  expect(pages.map(({ code }) => code)).toEqual([...firstRules, ...rules].map(({ code }) => code).toSorted());
  for (const { code, breaches } of pages) {
    expect([code, breaches.length > 0]).toEqual([code, true]);
    for (const { findings, parts } of breaches) {
      expect([code, findings.length > 0]).toEqual([code, true]);
      expect([code, parts[0]?.failing === parts[0]?.passing]).toEqual([code, false]);
    }
  }
  expect(pages.find(({ code }) => code === 'designation')?.breaches).toEqual([
    {
      case: 'another number',
      parts: [
        {
          file: 'spec/sample/draft/standard.yaml',
          passing: 'designation: SAMPLE 101',
          failing: 'designation: SAMPLE 102',
        },
      ],
      findings: [
        {
          at: 'spec/sample/draft/standard.yaml:2:14',
          message: { en: 'SAMPLE 102 does not end in 101.', zh: 'SAMPLE 102没有以101结尾。' },
        },
      ],
    },
  ]);
});
