import type { Bilingual } from '../../schemas/document/finding.ts';
import { compareVersions, versionNumbers } from '../model/compare-versions.ts';
import type { ChangeClass } from './change.ts';

/**
 * The least version that may follow a release, by the worst change since.
 *
 * What breaks is MAJOR, what widens MINOR, wording PATCH. Below 1.0.0 every MINOR counts as MAJOR; and because documents
 * name MAJOR.MINOR, whatever changes what they may hold raises the MINOR there too.
 */
export function leastNext(last: string, worst: ChangeClass | undefined): string {
  const [major, minor, patch] = versionNumbers(last);
  if (worst === undefined) return last;
  if (worst === 'annotation') return `${major}.${minor}.${patch + 1}`;
  return worst === 'breaking' && major > 0 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}

/** What a change since a release demands of the next version, as the part of a sentence. */
export function demand(last: string, worst: ChangeClass): Bilingual {
  const least = leastNext(last, worst);
  return {
    en: `after ${last}, a change that is ${worst} needs at least ${least}`,
    zh: `在${last}之后，${CLASS_ZH[worst]}至少需要${least}`,
  };
}

/** What the draft of a standard says of its way to the next release. */
export interface Intent {
  /** The last release; absent before the first. */
  readonly last?: string;
  /** `next` of the series. */
  readonly next?: string;
  /** For which release the migration note in `standard.yaml` was written. */
  readonly migrationFrom?: string;
}

/** Why the intended version will not do, and of what that is said: of the version itself, or of its migration note. */
export type VersionProblem = Bilingual & { readonly of: 'next' | 'migration' };

/** The least next version, and why the intended one will not do. */
export interface VersionVerdict extends Intent {
  readonly least?: string;
  readonly needsMigration: boolean;
  readonly problems: readonly VersionProblem[];
  /** Why no version is judged at all. */
  readonly unjudged?: Bilingual;
}

/** Judges the intended next version, and the migration note that a change that breaks needs, by the changes since the last release. */
export function versionVerdict(intent: Intent, worst: ChangeClass | undefined): VersionVerdict {
  const { last, next, migrationFrom } = intent;
  if (last === undefined) return { ...intent, needsMigration: false, problems: [] };
  const least = leastNext(last, worst);
  const needsMigration = worst === 'breaking';
  const problems: VersionProblem[] = [];
  if (worst !== undefined && (next === undefined || compareVersions(next, least) < 0))
    problems.push({
      of: 'next',
      en: `next in spec/series.yaml is ${next ?? 'absent'}; ${demand(last, worst).en}.`,
      zh: `spec/series.yaml中的next为${next ?? '空'}；${demand(last, worst).zh}。`,
    });
  if (needsMigration && migrationFrom !== last)
    problems.push({
      of: 'migration',
      en: `A change breaks, and standard.yaml has no migration note from ${last}; write migration: {from: ${last}, notes: [{en, zh}]}.`,
      zh: `有破坏性变更，而standard.yaml没有自${last}的迁移说明；请写migration: {from: ${last}, notes: [{en, zh}]}。`,
    });
  return { ...intent, least, needsMigration, problems };
}

const CLASS_ZH: Readonly<Record<ChangeClass, string>> = {
  breaking: '破坏性变更',
  dangerous: '有风险的变更',
  compatible: '兼容的变更',
  annotation: '注记性变更',
};
