import { digestsFile, foldersOf, readDigests, releaseFolder, sha256 } from './digests.ts';
import { ledgerFile, type Ledger } from './ledger.ts';
import type { Series } from '../model/types.ts';

/** What lies in the repository, as far as releases are concerned. */
export interface ReleasedState {
  readonly series: Pick<Series, 'standards'>;
  /** The ledger of each standard that has one, already of the shape of its schema. */
  readonly ledgers: ReadonlyMap<string, Ledger>;
  /** Every file below a folder that is named like a version, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * What is wrong with the releases, one line each: every released folder holds exactly the files of its DIGESTS, with
 * these bytes; spec/series.yaml and the ledger name the same releases with the digest of that DIGESTS; and no folder
 * looks like a release that there never was.
 */
export function releasedProblems({ series, ledgers, files }: ReleasedState): readonly string[] {
  const problems: string[] = [];
  const known = new Set<string>();
  for (const { key, releases = [] } of series.standards) {
    const recorded = ledgers.get(key)?.releases ?? [];
    for (const { version, date, digest } of releases) {
      for (const folder of foldersOf(key, version)) known.add(folder);
      const inLedger = recorded.find((one) => one.version === version);
      if (inLedger?.digest !== digest || inLedger.date !== date)
        problems.push(`${ledgerFile(key)}: ${version} differs from spec/series.yaml, or is missing`);
      problems.push(...folderProblems(key, version, digest, files));
    }
    for (const { version } of recorded)
      if (!releases.some((one) => one.version === version))
        problems.push(`spec/series.yaml: ${key} ${version} is in the ledger, and not here`);
  }
  const strange = [...files.keys()].map(releaseFolder).filter((folder) => !known.has(folder));
  for (const folder of new Set(strange)) problems.push(`${folder}: spec/series.yaml names no such release`);
  return problems;
}

function folderProblems(
  key: string,
  version: string,
  digest: string,
  files: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const path = digestsFile(key, version);
  const text = files.get(path);
  if (text === undefined) return [`${path} is missing`];
  const stated = readDigests(text.toString('utf8'));
  if (stated === undefined) return [`${path}: a line is not a digest, two spaces and a path`];
  const problems: string[] = [];
  if (`sha256:${sha256(text)}` !== digest) problems.push(`${path} is not the one whose digest spec/series.yaml states`);
  for (const [file, wanted] of stated) {
    const content = files.get(file);
    if (content === undefined) problems.push(`${file} is released, and missing`);
    else if (sha256(content) !== wanted) problems.push(`${file} is released, and changed`);
  }
  const folders = foldersOf(key, version);
  for (const file of files.keys())
    if (folders.includes(releaseFolder(file)) && file !== path && !stated.has(file))
      problems.push(`${file} was added to a release`);
  return problems;
}
