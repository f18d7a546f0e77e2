import type { Bilingual, Severity } from '../../schemas/document/finding.ts';

/** What `.generated/lint-rules.json` holds, an entry a rule: what it demands, and a breach of it beside what passes. */
export interface LintRulePage {
  readonly code: string;
  readonly severity: Severity;
  /** Kinds of source that it looks at. */
  readonly on: readonly string[];
  readonly demands: Bilingual;
  readonly fix: Bilingual;
  readonly breaches: readonly LintRuleBreach[];
}

export interface LintRuleBreach {
  /** What is wrong, in a few words. */
  readonly case: string;
  /** The places that were edited, the telling one first. A file that was added has no `passing`. */
  readonly parts: readonly {
    readonly file: string;
    readonly passing: string | null;
    readonly failing: string | null;
  }[];
  readonly findings: readonly { readonly at: string; readonly message: Bilingual }[];
}
