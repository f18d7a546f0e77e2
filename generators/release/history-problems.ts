import { releaseFolder } from './digests.ts';

/** Files of an earlier commit, as far as a later one may not change them. */
export interface Earlier {
  /** How a reader knows the commit. */
  readonly name: string;
  /** Every file of a release that the series of that commit names, by path, with the id of its content. */
  readonly frozen: ReadonlyMap<string, string>;
  /** The text of each file that only grows, by path. */
  readonly growing: ReadonlyMap<string, string>;
}

/** The same files now; undefined where one is gone. */
export interface Now {
  readonly id: (path: string) => string | undefined;
  readonly text: (path: string) => string | undefined;
  /** Every file of a release that there is. */
  readonly frozen: readonly string[];
}

/**
 * What changed since an earlier commit of what never changes: a file of a release, however its digest may look now, and
 * the beginning of a ledger or of errata.
 */
export function historyProblems(earlier: Earlier, now: Now): readonly string[] {
  const problems: string[] = [];
  for (const [path, id] of earlier.frozen) {
    const here = now.id(path);
    if (here !== id) problems.push(`${path} is ${here === undefined ? 'gone' : 'not what it was'} in ${earlier.name}`);
  }
  const folders = new Set([...earlier.frozen.keys()].map(releaseFolder));
  for (const path of now.frozen)
    if (folders.has(releaseFolder(path)) && !earlier.frozen.has(path))
      problems.push(`${path} is not in ${earlier.name}, whose release it is in`);
  for (const [path, text] of earlier.growing)
    if (now.text(path)?.startsWith(text) !== true)
      problems.push(`${path} only grows, and does not begin with what it was in ${earlier.name}`);
  return problems;
}
