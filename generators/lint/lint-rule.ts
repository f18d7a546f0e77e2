import type { Bilingual, Severity } from '../../schemas/document/finding.ts';
import type { SourceIndex } from '../model/index-sources.ts';
import type { Path, Source, SourceKind } from '../model/source.ts';

/** One breach of a rule: where in the source, and what is wrong. */
export interface Problem {
  readonly path: Path;
  readonly message: Bilingual;
  /** How to mend this one, where the rule's own advice is too general. */
  readonly fix?: Bilingual;
}

/** One gate over the sources. Each has a fixture in tests/gates/fixtures that it alone rejects. */
export interface LintRule {
  /** What programs know it by; also the name of its fixture. */
  readonly code: string;
  readonly severity: Severity;
  /** The kinds of source that it looks at. */
  readonly on: readonly SourceKind[];
  /** What it demands, in one sentence. */
  readonly demands: Bilingual;
  /** What to do about a breach. */
  readonly fix: Bilingual;
  /** The breaches in one source. The index holds every source, so that a rule can look things up elsewhere. */
  readonly problems: (source: Source, index: SourceIndex) => Iterable<Problem>;
}
