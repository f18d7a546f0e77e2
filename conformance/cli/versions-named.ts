import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { noStandard } from './no-standard.ts';
import { releaseOf } from './release-of.ts';
import { loadReleases, type Release } from './release-registry.ts';
import type { Unknown } from './selection.ts';
import { loadCatalogue, versionOf } from './series.ts';

/** A standard by one of its versions: a release, or the draft where there is none. */
export interface VersionNamed {
  readonly key: string;
  readonly release: Release | undefined;
}

/**
 * What each `--standard KEY[@VERSION]` names, each standard once. A version that the draft answers to names the draft, as
 * does none. Or what is wrong with the first of them that names nothing, or a second version of a standard.
 */
export async function versionsNamed(standards: readonly string[]): Promise<readonly VersionNamed[] | Unknown> {
  const [catalogue, releases] = await Promise.all([loadCatalogue(), loadReleases()]);
  const named = new Map<string, VersionNamed>();
  for (const one of standards) {
    const [key = '', version = 'draft'] = one.split('@', 2);
    const draft = catalogue.standards.find((standard) => standard.key === key);
    if (draft === undefined)
      return noStandard(
        key,
        catalogue.standards.map((standard) => standard.key),
      );
    const ofDraft = [versionOf(draft), draft.next, 'draft'].includes(version);
    const release = ofDraft ? undefined : releaseOf(releases, key, version);
    if (!ofDraft && release === undefined) {
      const known = releases.filter(({ standard }) => standard === key).map((of) => of.version);
      return { problem: noVersion(one, [...known, `${versionOf(draft)} (draft)`]), nearest: undefined };
    }
    const before = named.get(key);
    if (before !== undefined && before.release !== release) return { problem: twoVersions(key), nearest: undefined };
    named.set(key, { key, release });
  }
  return [...named.values()];
}

/** The releases among them, where a run is to judge by them: all that are named are releases, or none is. */
export function releasesAmong(named: readonly VersionNamed[]): readonly Release[] | Unknown {
  const releases = named.flatMap(({ release }) => release ?? []);
  return releases.length > 0 && releases.length < named.length ? { problem: MIXED, nearest: undefined } : releases;
}

const noVersion = (written: string, known: readonly string[]): Bilingual =>
  says(`there is no ${written}; there are ${known.join(', ')}`, `没有${written}；已有的版本为${known.join('、')}`);

const twoVersions = (key: string): Bilingual =>
  says(
    `two versions of ${key} are named; name one, and run once for each`,
    `为${key}指定了两个版本；请只指定一个，并对每个版本各运行一次`,
  );

const MIXED = says(
  'a run judges by drafts or by releases; name a release for each --standard, or for none',
  '一次运行按草案或按发布版判定；请为每个--standard都指明发布版，或都不指明',
);
