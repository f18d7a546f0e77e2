/** The parts of a version `MAJOR.MINOR.PATCH`. Throws on anything else: what reads versions from outside judges them first. */
export function versionNumbers(version: string): readonly [number, number, number] {
  const [, major, minor, patch] = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version) ?? [];
  if (major === undefined) throw new Error(`${version} is no version MAJOR.MINOR.PATCH`);
  return [Number(major), Number(minor), Number(patch)];
}

/** Compares two versions as numbers: 1.10.0 comes after 1.9.0. Negative where the first is the lower. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [versionNumbers(left), versionNumbers(right)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
