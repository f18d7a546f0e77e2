import type { Bilingual } from '../../schemas/document/finding.ts';
import type { OtherVersion } from '../runner/select.ts';
import { says } from './language.ts';
import { releaseOf } from './release-of.ts';
import { loadReleases } from './release-registry.ts';

/**
 * What a run left out because the implementation declares another version of a standard than it judges by, with the flag
 * that judges each by its release; undefined where nothing was left out, or nothing was released of what was.
 */
export async function judgeByRelease(others: readonly OtherVersion[]): Promise<Bilingual | undefined> {
  const releases = await loadReleases();
  const known = others.flatMap(({ standard, declared }) =>
    declared.flatMap((version) => {
      const release = releaseOf(releases, standard, version);
      return release === undefined
        ? []
        : [{ left: `${standard}@${version}`, flag: `--standard ${standard}@${release.version}` }];
    }),
  );
  if (known.length === 0) return undefined;
  const left = known.map((one) => one.left);
  const flags = known.map((one) => one.flag);
  return says(
    `not judged: ${left.join(', ')}, which the implementation declares; judge by the release: ${flags.join(' or ')}`,
    `未判定：受测实现所声明的${left.join('、')}；请按发布版判定：${flags.join('或')}`,
  );
}
