import { compareVersions } from '../../generators/model/compare-versions.ts';

/** What a release is known by. */
interface Named {
  readonly standard: string;
  readonly version: string;
}

/**
 * The release that a version names: `0.1.0` that one, `0.1` the latest whose version begins so, because documents and
 * implementations say no more.
 */
export const releaseOf = <Release extends Named>(
  releases: readonly Release[],
  standard: string,
  version: string,
): Release | undefined =>
  releases
    .filter((one) => one.standard === standard && `${one.version}.`.startsWith(`${version}.`))
    .sort((a, b) => compareVersions(a.version, b.version))
    .at(-1);
