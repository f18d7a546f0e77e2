/** The order of versions, number by number: 1.10.0 comes after 1.9.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The greatest of some versions; undefined where there is none. */
export const latestOf = (versions: readonly string[]): string | undefined => [...versions].sort(compareVersions).at(-1);

/** The least version after this one, which a draft is on its way to until its changes demand more. */
export function nextPatch(version: string): string {
  const [major, minor, patch] = version.split('.').map(Number);
  return `${major}.${minor}.${(patch ?? 0) + 1}`;
}
