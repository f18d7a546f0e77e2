import type { Bilingual } from '../../schemas/document/finding.ts';
import { compareVersions } from '../model/compare-versions.ts';
import type { Impact } from '../model/impact-of.ts';
import type { Attack, Examples } from './adversary/attack.ts';
import { attack } from './adversary/attack.ts';
import { examplesOf } from './adversary/examples.ts';
import type { Change, ChangeClass } from './change.ts';
import { worstOf } from './change.ts';
import { compareSides } from './compare-sides.ts';
import type { Coverage } from './coverage.ts';
import { coverageOf } from './coverage.ts';
import { told, versionClassOf } from './followers.ts';
import { impactsOf } from './impacts.ts';
import { once } from './once.ts';
import type { FileReader } from './read-files.ts';
import { draftVerdict } from './draft-verdict.ts';
import { versionsIn, type Side } from './side.ts';
import type { VersionVerdict } from './version-rule.ts';
import { versionVerdict } from './version-rule.ts';

/** A change with the line where it stands. */
export type PlacedChange = Change & { readonly line: number };

/** Everything that is said of two versions of a standard. */
export interface StandardDiff {
  readonly standard: string;
  readonly before: string;
  readonly after: string;
  /** The worst first, then in the order of the sources; what follows from the change of a clause comes after it. */
  readonly changes: readonly PlacedChange[];
  /** Absent where nothing changed. */
  readonly class?: ChangeClass;
  readonly version: VersionVerdict;
  /** Absent where it was not asked for. */
  readonly attack?: Attack;
  /** What hangs on each clause that changed; undefined where the sources of the new version do not build a model. */
  readonly impact?: readonly Impact[];
  readonly coverage?: { readonly before?: Coverage; readonly after?: Coverage };
}

/** What is asked of a comparison besides the changes themselves. */
export interface Asked {
  /** Documents for the adversary in each direction of each schema; 0 for no adversary. */
  readonly runs: number;
  readonly seed: number;
  /** Whether to say what hangs on the clauses that changed, and how well they were covered. */
  readonly impact: boolean;
}

const ORDER: readonly ChangeClass[] = ['breaking', 'dangerous', 'compatible', 'annotation'];

/** Compares two versions of one standard. Throws `NotComparable` where a side that it needs is not sound. */
export function standardDiff(before: Side, after: Side, asked: Asked, reader: FileReader): StandardDiff {
  const changes = compareSides(before, after);
  const sorted = [...once(changes)].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
  const ordered = told(sorted).flatMap(({ change, followers }) => [change, ...followers]);
  const worst = worstOf(changes);
  const examples: Examples = (root) => examplesOf(root, [before.files, after.files], reader);
  return {
    standard: after.standard,
    before: before.label,
    after: after.label,
    changes: ordered.map((change) => ({ ...change, line: lineOf(change, before, after, reader) })),
    ...(worst === undefined ? {} : { class: worst }),
    version: verdictOn(before, after, changes, reader),
    ...(asked.runs === 0 ? {} : { attack: attack(before, after, changes, asked, examples) }),
    ...(asked.impact && worst !== undefined ? contextOf(before, after, changes) : {}),
  };
}

function contextOf(before: Side, after: Side, changes: readonly Change[]): Pick<StandardDiff, 'impact' | 'coverage'> {
  const clauses = [...new Set(changes.flatMap(({ clause }) => clause ?? []))];
  const impact = after.version === 'draft' ? impactsOf(after.files, clauses) : undefined;
  const [was, is] = [before, after].map(coverageOf);
  return {
    ...(impact === undefined ? {} : { impact }),
    coverage: { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
  };
}

function lineOf(change: Change, before: Side, after: Side, reader: FileReader): number {
  const { file, pointer } = change.at;
  const side = [after, before].find(({ files }) => files.has(file)) ?? after;
  return reader.line(file, side.files.get(file) ?? '', pointer);
}

/** A draft is held to its last release, whatever it is compared with; a release is held to an earlier one. */
function verdictOn(before: Side, after: Side, changes: readonly Change[], reader: FileReader): VersionVerdict {
  if (after.version === 'draft') return draftVerdict(after, reader, { version: before.version, changes }).version;
  if (before.version === 'draft')
    return unjudged({
      en: 'No version is judged: a draft stands before a release here. Name the release first.',
      zh: '未判定版本：此处草案在前，发布版在后。请先写发布版。',
    });
  if (compareVersions(before.version, after.version) > 0)
    return unjudged({
      en: 'No version is judged: the later release stands first here. Name the earlier one first.',
      zh: '未判定版本：此处较晚的发布版在前。请先写较早的发布版。',
    });
  // Over a release that lies between, the notes are written from one to the next.
  const isOver = versionsIn(after.files, after.standard).some(
    (one) =>
      /^\d+\.\d+\.\d+$/.test(one) &&
      compareVersions(one, before.version) > 0 &&
      compareVersions(one, after.version) < 0,
  );
  const migrationFrom = isOver ? before.version : after.text.standard.migration?.from;
  const note = migrationFrom === undefined ? {} : { migrationFrom };
  return versionVerdict({ last: before.version, next: after.version, ...note }, versionClassOf(changes));
}

const unjudged = (why: Bilingual): VersionVerdict => ({ needsMigration: false, problems: [], unjudged: why });
