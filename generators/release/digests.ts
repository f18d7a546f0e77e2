import { createHash } from 'node:crypto';

/** A file of a release: its path from the root of the repository, with slashes, and its bytes. */
export interface FrozenFile {
  readonly path: string;
  readonly content: string | Buffer;
}

export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** Where the digests of a release stand. */
export const digestsFile = (standard: string, version: string): string => `spec/${standard}/${version}/DIGESTS`;

/** The three folders that a release freezes. */
export const foldersOf = (standard: string, version: string): readonly string[] =>
  ['spec', 'schemas', 'conformance/standards'].map((top) => `${top}/${standard}/${version}`);

/** A line a file, by path: what `sha256sum --check` reads at the root of the repository. */
export const digestsText = (files: readonly FrozenFile[]): string =>
  [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => `${sha256(content)}  ${path}\n`)
    .join('');

/** The digests that such a text states, by path; undefined where a line has another form, or a path stands twice. */
export function readDigests(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, digest, path] = /^([0-9a-f]{64}) {2}([^\s]+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined || found.has(path)) return undefined;
    found.set(path, digest);
  }
  return text.endsWith('\n') ? found : undefined;
}

/** The folder of a release in which a file lies, by its path; the path itself where it lies in none. */
export const releaseFolder = (path: string): string =>
  /^(?:spec|schemas|conformance\/standards)\/[^/]+\/[0-9]+\.[0-9]+\.[0-9]+(?=\/)/.exec(path)?.[0] ?? path;
