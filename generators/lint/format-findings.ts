import type { Language } from '../../schemas/document/finding.ts';
import type { LintFinding } from './lint-finding.ts';

/** Findings for a terminal: `file:line:column`, severity, code and pointer, then what is wrong and how to mend it. */
export function formatFindings(
  findings: readonly LintFinding[],
  language: Language,
  run: { readonly files: number; readonly seconds: number },
): string {
  const words = WORDS[language];
  const blocks = findings.map(({ at, code, severity, message, fix }) => {
    const lines = [
      `${at.file}:${at.line}:${at.column}  ${words[severity]}  ${code}${at.pointer === '' ? '' : `  ${at.pointer}`}`,
      `    ${message[language]}`,
    ];
    if (fix !== undefined) lines.push(`    ${words.fix}${fix[language]}`);
    return lines.join('\n');
  });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = words.summary(run.files, errors, findings.length - errors, run.seconds.toFixed(1));
  return [...blocks, summary, ''].join('\n');
}

const WORDS = {
  en: {
    error: 'error',
    warning: 'warning',
    fix: 'To mend: ',
    summary: (files: number, errors: number, warnings: number, seconds: string) =>
      `${files} files, ${errors} errors, ${warnings} warnings, ${seconds} s`,
  },
  zh: {
    error: '错误',
    warning: '警告',
    fix: '修正方法：',
    summary: (files: number, errors: number, warnings: number, seconds: string) =>
      `${files}个文件，${errors}个错误，${warnings}个警告，${seconds}秒`,
  },
};
