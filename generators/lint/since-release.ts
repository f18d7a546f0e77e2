import type { Acceptance } from '../model/accepted.ts';
import type { SourceIndex, StandardSources } from '../model/index-sources.ts';
import { isRetired } from '../model/index-sources.ts';
import type { Path, Source } from '../model/source.ts';
import type { RetiredClause, ClauseSource, SectionSource } from '../model/types.ts';
import type { LedgerClause, LedgerRelease } from '../release/ledger.ts';
import type { RecordDigests } from '../release/record-digests.ts';
import { recordDigests } from '../release/record-digests.ts';

/** A clause of a draft beside what the last release held of it. */
export interface SinceRelease {
  readonly clause: ClauseSource | RetiredClause;
  readonly path: Path;
  readonly release: LedgerRelease;
  readonly released: LedgerClause;
  readonly now: RecordDigests;
  /** The acceptance of the wording as it is now; absent where nobody accepted it, or where it changed again. */
  readonly accepted: Acceptance | undefined;
}

/** The release that a draft is compared with: the last in the ledger. */
export const lastRelease = ({ ledger }: StandardSources): LedgerRelease | undefined => ledger?.value.releases.at(-1);

/** The clauses of a section that the last release had too. New ones are nobody's yet. */
export function* sinceRelease(source: Source, index: SourceIndex): Generator<SinceRelease> {
  const standard = index.standards.find(({ key }) => key === source.standard);
  const release = standard === undefined ? undefined : lastRelease(standard);
  if (standard === undefined || release === undefined) return;
  const held = new Map(release.clauses.map((clause) => [clause.id, clause]));
  const accepted = standard.accepted?.value;
  for (const [at, clause] of (source.value as SectionSource).clauses.entries()) {
    const released = held.get(clause.id);
    if (released === undefined) continue;
    const now = recordDigests(clause);
    const acceptance = accepted?.clauses.find(
      ({ id, rev, en, zh }) => id === clause.id && rev === clause.rev && en === now.en && zh === now.zh,
    );
    yield {
      clause,
      path: ['clauses', at],
      release,
      released,
      now,
      accepted: accepted?.since === release.version ? acceptance : undefined,
    };
  }
}

/** Whether the wording is as the last release had it, or the clause was retired since, which leaves no wording. */
export const isSettled = ({ clause, released, now }: SinceRelease): boolean =>
  (now.en === released.en && now.zh === released.zh) || (isRetired(clause) && released.status === 'current');
