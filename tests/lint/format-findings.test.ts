import { expect, it } from 'vitest';
import { formatFindings } from '../../generators/lint/format-findings.ts';
import type { LintFinding } from '../../generators/lint/lint-finding.ts';

const finding: LintFinding = {
  code: 'citation',
  severity: 'error',
  message: { en: 'There is no clause UNC-999.', zh: '没有条UNC-999。' },
  at: { file: 'schemas/x.schema.yaml', line: 3, column: 12, pointer: '/x-clause/0' },
  fix: { en: 'Read the clause.', zh: '请阅读该条。' },
};

it('prints a finding where an editor finds it, in English', () => {
  expect(formatFindings([finding], 'en', { files: 2, seconds: 1.25 })).toBe(
    [
      'schemas/x.schema.yaml:3:12  error  citation  /x-clause/0',
      '    There is no clause UNC-999.',
      '    To mend: Read the clause.',
      '2 files, 1 errors, 0 warnings, 1.3 s',
      '',
    ].join('\n'),
  );
});

it('and in Chinese', () => {
  expect(formatFindings([{ ...finding, severity: 'warning' }], 'zh', { files: 2, seconds: 0 })).toBe(
    [
      'schemas/x.schema.yaml:3:12  警告  citation  /x-clause/0',
      '    没有条UNC-999。',
      '    修正方法：请阅读该条。',
      '2个文件，0个错误，1个警告，0.0秒',
      '',
    ].join('\n'),
  );
});
