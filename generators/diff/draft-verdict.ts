import { latestOf } from '../release/versions.ts';
import type { Change } from './change.ts';
import { compareSides } from './compare-sides.ts';
import { versionClassOf } from './followers.ts';
import type { FileReader } from './read-files.ts';
import type { Side } from './side.ts';
import { sideOf, versionsIn } from './side.ts';
import { versionVerdict, type VersionVerdict } from './version-rule.ts';

/** What a draft needs since its last release, and why. */
export interface DraftVerdict {
  readonly version: VersionVerdict;
  /** What changed since the last release; empty before the first. */
  readonly changes: readonly Change[];
}

/**
 * Holds a draft to the last release that its own tree has, by number: the sum of the changes since then needs a version.
 *
 * @param compared - a comparison that was made before, of the draft with this version.
 */
export function draftVerdict(
  draft: Side,
  reader: FileReader,
  compared?: { readonly version: string; readonly changes: readonly Change[] },
): DraftVerdict {
  const migrationFrom = draft.text.standard.migration?.from;
  const next = draft.entry?.next;
  const intent = {
    ...(next === undefined ? {} : { next }),
    ...(migrationFrom === undefined ? {} : { migrationFrom }),
  };
  const last = latestOf(versionsIn(draft.files, draft.standard).filter((version) => /^\d+\.\d+\.\d+$/.test(version)));
  if (last === undefined) return { version: versionVerdict(intent, undefined), changes: [] };
  const changes =
    compared?.version === last
      ? compared.changes
      : compareSides(sideOf(draft.files, draft.standard, last, `${draft.standard}@${last}`, reader), draft);
  return { version: versionVerdict({ last, ...intent }, versionClassOf(changes)), changes };
}
