import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The one place that reads sources from the disk.

/** The sources as text, by path relative to the root of the repository, with `/` between the names. */
export type SourceTree = ReadonlyMap<string, string>;

/** Folders that hold nothing an editor writes. */
const SKIPPED = new Set(['node_modules', 'generated', '.generated', 'dist', 'build', 'evidence', 'site']);

const WANTED = [
  /^spec\/.*\.yaml$/,
  /^schemas\/.*\.schema\.yaml$/,
  /^conformance\/standards\/[^/]+\/draft\/(checks|rules)\/[^/]+\.ts$/,
  /^conformance\/runner\/[^/]+\.ts$/,
  /^conformance\/standards\/[^/]+\/draft\/(vectors\/[^/]+|set)\.yaml$/,
];

/** The folders that hold the sources. */
export const SOURCE_FOLDERS: readonly string[] = ['spec', 'schemas', 'conformance/standards', 'conformance/runner'];

/** What is compared of a release beside its text and schemas: vectors, the requirement set, and where its base stands. */
const OF_RELEASES = [
  /^conformance\/standards\/[^/]+\/[0-9][^/]*\/(vectors\/[^/]+|set)\.yaml$/,
  /^spec\/[^/]+\/[0-9][^/]*\/citation\.csl\.json$/,
];

/** Reads every source of the standards under `root`, in the order of their paths. Of releases, their text and schemas. */
export const readTree = (root: string): SourceTree => readWanted(root, WANTED);

/** The same with all that is compared of releases: what a draft is held to that is compared with its last release. */
export const readTreeOfVersions = (root: string): SourceTree => readWanted(root, [...WANTED, ...OF_RELEASES]);

function readWanted(root: string, patterns: readonly RegExp[]): SourceTree {
  const files: string[] = [];
  for (const top of SOURCE_FOLDERS) walk(root, top, files);
  const wanted = files.filter((file) => patterns.some((pattern) => pattern.test(file))).sort();
  return new Map(wanted.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

const DRAFT_CODE = /^conformance\/standards\/[^/]+\/draft\/.*\.ts$/;

/** Reads the code that editors write for drafts: checks and rules, and what those are made of. */
export function readDraftCode(root: string): SourceTree {
  const files: string[] = [];
  walk(root, 'conformance/standards', files);
  const wanted = files.filter((file) => DRAFT_CODE.test(file)).sort();
  return new Map(wanted.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function walk(root: string, folder: string, found: string[]): void {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return; // A repository without this folder has no such sources.
  }
  for (const entry of entries) {
    // What an editor or a system leaves beside a source, such as a lock that is a link to nowhere, is none.
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !SKIPPED.has(entry.name)) walk(root, path, found);
  }
}
