import type { Language } from '../../schemas/document/finding.ts';
import { formatFindings } from './format-findings.ts';
import { githubFindings } from './github-findings.ts';
import type { LintFinding } from './lint-finding.ts';
import { sarifFindings } from './sarif-findings.ts';

/** What a run of the linter knows beside its findings. */
export interface LintRun {
  readonly files: number;
  readonly seconds: number;
}

type Format = (findings: readonly LintFinding[], language: Language, run: LintRun) => string;

/** The ways to write findings, by the name that `--format` takes. */
export const LINT_FORMATS: Readonly<Record<string, Format>> = {
  pretty: formatFindings,
  json: (findings) => `${JSON.stringify(findings, null, 2)}\n`,
  sarif: (findings, language) => sarifFindings(findings, language),
  github: (findings, language) => githubFindings(findings, language),
};
