import { compareVersions, versionNumbers } from '../model/compare-versions.ts';

/** The greatest of some versions; undefined where there is none. */
export const latestOf = (versions: readonly string[]): string | undefined => [...versions].sort(compareVersions).at(-1);

/** The least version after this one, which a draft is on its way to until its changes demand more. */
export function nextPatch(version: string): string {
  const [major, minor, patch] = versionNumbers(version);
  return `${major}.${minor}.${patch + 1}`;
}
