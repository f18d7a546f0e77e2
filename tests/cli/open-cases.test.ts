import { expect, test } from 'vitest';
import { openCases } from '../../conformance/cli/open-cases.ts';
import { caseName } from '../../conformance/runner/case-name.ts';

const after = (open?: readonly string[]) => ({
  fault: {
    kind: 'protocol-error' as const,
    because: { en: '', zh: '' },
    stderr: '',
    ...(open === undefined ? {} : { open }),
  },
});

test('the cases without an answer are named, and counted where they are many', () => {
  expect(openCases(after(['UNC-030 17', 'UNC-030 18']), 'en')).toBe(
    'Without an answer then: UNC-030 17, UNC-030 18.\n',
  );
  expect(openCases(after(['UNC-030 17']), 'zh')).toBe('当时尚未得到答复的用例：UNC-030 17。\n');
  const many = Array.from({ length: 18 }, (_, i) => `C ${i}`);
  expect(openCases(after(many.slice(0, 16)), 'en')).toMatch(/C 14, C 15\.\n$/);
  expect(openCases(after(many), 'en')).toMatch(/C 14, C 15 and 2 more\.\n$/);
  expect(openCases(after(many), 'zh')).toMatch(/C 15，以及另外2个。\n$/);
  expect([openCases(after([]), 'en'), openCases(after(), 'en'), openCases({ fault: null }, 'en')]).toEqual([
    '',
    '',
    '',
  ]);
});

test('a case goes by what it was asked for and its number', () => {
  expect(caseName({ check: 'UNC-030/linear', index: 17 })).toBe('UNC-030/linear 17');
  expect(caseName({ vector: 'gum-h1' })).toBe('vector gum-h1');
  expect(caseName({ probe: 'echo', index: 3, pass: 1 })).toBe('probe echo 3');
});
