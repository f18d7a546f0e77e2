import type { Bilingual } from '../../schemas/document/finding.ts';
import { compareVersions } from '../model/compare-versions.ts';
import type { SourceTree } from '../model/tree.ts';
import { nextPatch } from '../release/versions.ts';
import { becauseOf } from './because.ts';
import { draftVerdict } from './draft-verdict.ts';
import { versionClassOf } from './followers.ts';
import { fileReader, NotComparable } from './read-files.ts';
import { sideOf } from './side.ts';
import { demand } from './version-rule.ts';

/**
 * Why a draft cannot be on its way to a version: it is no version, or does not come after the last release, or is lower
 * than what changed since then demands, by the rule that `etalon diff` prints.
 *
 * @param files - drafts and releases.
 * @returns undefined where it can.
 */
export function refuseNext(files: SourceTree, standard: string, version: string): Bilingual | undefined {
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)) return noVersion(version);
  const reader = fileReader();
  try {
    const draft = sideOf(files, standard, 'draft', `${standard}@draft`, reader);
    const { version: verdict, changes } = draftVerdict(draft, reader);
    const { last, least } = verdict;
    if (last === undefined || least === undefined) return undefined;
    if (compareVersions(version, last) <= 0) {
      const lowest = compareVersions(least, last) > 0 ? least : nextPatch(last);
      return {
        en: `${version} does not come after ${last}, the last release; the least is ${lowest}`,
        zh: `${version}不在最近发布的${last}之后；最低为${lowest}`,
      };
    }
    const worst = versionClassOf(changes);
    if (worst === undefined || compareVersions(version, least) >= 0) return undefined;
    const because = becauseOf(changes, draft, reader);
    const all = `npx etalon diff ${standard}@${last} ${standard}@draft`;
    const { en, zh } = demand(last, worst);
    const where = because === undefined ? '' : `${because.at.file}:${because.at.line} `;
    return {
      en: `${version} is too low: ${en}. ${where}${because === undefined ? '' : `${because.says.en} `}All changes: ${all}`,
      zh: `${version}过低：${zh}。${where}${because?.says.zh ?? ''}全部改动：${all}`,
    };
  } catch (error) {
    if (error instanceof NotComparable) return error.because;
    throw error;
  }
}

function noVersion(version: string): Bilingual {
  const meant = /^\d+\.\d+$/.test(version) ? `${version}.0` : '0.2.0';
  return {
    en: `“${version}” is not a version of three numbers, such as ${meant}`,
    zh: `“${version}”不是由三个数字组成的版本号，例如${meant}`,
  };
}
