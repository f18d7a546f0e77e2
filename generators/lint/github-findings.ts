import type { Language } from '../../schemas/document/finding.ts';
import type { LintFinding } from './lint-finding.ts';

/**
 * Findings as workflow commands of GitHub Actions, which shows each at its line of the pull request.
 * What a source contributes is escaped, so that no text of it becomes a command of its own.
 */
export const githubFindings = (findings: readonly LintFinding[], language: Language): string =>
  findings
    .map(({ code, severity, message, fix, at }) => {
      const place = `file=${property(at.file)},line=${at.line},col=${at.column},title=${property(code)}`;
      const words = fix === undefined ? message[language] : `${message[language]}\n${fix[language]}`;
      return `::${severity} ${place}::${escaped(words)}\n`;
    })
    .join('');

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
