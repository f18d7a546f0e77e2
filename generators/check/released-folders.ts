import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json } from '../../conformance/contract/json.ts';
import { readYaml } from '../../schemas/document/read-yaml.ts';
import { isObject } from '../model/schema-walk.ts';
import { isFrozen } from '../emit/write-files.ts';
import type { Series } from '../model/types.ts';
import { foldersOf, releaseFolder } from '../release/digests.ts';
import { historyProblems, type Earlier } from '../release/history-problems.ts';
import type { Ledger } from '../release/ledger.ts';
import { releasedProblems } from '../release/released-problems.ts';

/** Where releases lie. */
const TOPS = ['spec', 'schemas', 'conformance/standards'];

/** Files to which lines are only ever added. */
const GROWS = /^spec\/[^/]+\/(ledger|errata)\.yaml$/;

/** What the gate found, and what of it could not be done here. */
export interface ReleasedVerdict {
  readonly problems: readonly string[];
  readonly notRun: readonly string[];
}

/**
 * Judges what is released below `root`, by its digests and its records and, where git has them, against earlier commits:
 * the last one, the one before, and where this branch left the main one. Whoever changes a release and all its digests
 * is found by the last.
 */
export function releasedFolders(root: string): ReleasedVerdict {
  const interrupted = existsSync(join(root, 'spec/.release.json'))
    ? ['spec/.release.json: a release was interrupted. Run etalon release again; it completes it.']
    : [];
  const files = filesOf(root);
  const unread: string[] = [];
  const read = (path: string, text: string, list: string): unknown => {
    const { value, problem } = recordIn(path, text, list);
    if (problem !== undefined) unread.push(problem);
    return value;
  };
  const series = read('spec/series.yaml', readFileSync(join(root, 'spec/series.yaml'), 'utf8'), 'standards') as Series;
  const ledgers = new Map(
    [...files.growing].flatMap(([path, text]) => {
      const [, standard, kind] = /^spec\/([^/]+)\/(ledger|errata)\.yaml$/.exec(path) ?? [];
      return kind === 'ledger' && standard !== undefined
        ? [[standard, read(path, text, 'releases') as Ledger] as const]
        : [];
    }),
  );
  // Without the records nothing can be held to them.
  if (unread.length > 0) return { problems: [...interrupted, ...unread], notRun: [] };
  const problems = [...interrupted, ...releasedProblems({ series, ledgers, files: files.frozen })];
  const commits = earlierCommits(root);
  const format = git(root, ['rev-parse', '--show-object-format'])?.trim() ?? 'sha1';
  const now = {
    id: (path: string): string | undefined => {
      const content = files.frozen.get(path);
      return content === undefined ? undefined : blobId(content, format);
    },
    text: (path: string): string | undefined => files.growing.get(path),
    frozen: [...files.frozen.keys()],
  };
  const earlier = commits.found.flatMap((name) => historyProblems(earlierAt(root, name), now));
  return { problems: [...problems, ...earlier], notRun: commits.notRun };
}

function filesOf(root: string): { readonly frozen: Map<string, Buffer>; readonly growing: Map<string, string> } {
  const frozen = new Map<string, Buffer>();
  const growing = new Map<string, string>();
  const walk = (folder: string): void => {
    if (!existsSync(join(root, folder))) return;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (isFrozen(`${path}/`) || !isBeside(entry.name)) walk(path);
      } else if (isFrozen(path))
        frozen.set(path, entry.isFile() ? readFileSync(join(root, path)) : Buffer.from('a link'));
      else if (GROWS.test(path)) growing.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  TOPS.forEach(walk);
  return { frozen, growing };
}

/** A folder outside the releases that holds none: a draft, which is large, or what a program keeps. In a release nothing is. */
const isBeside = (name: string): boolean => name === 'draft' || name.startsWith('.');

/** A record that is to have this list; or why it cannot be read. */
function recordIn(path: string, text: string, list: string): { readonly value?: Json; readonly problem?: string } {
  const read = readYaml(text, path);
  if (!read.ok) {
    const [found] = read.findings;
    return { problem: `${path}:${found?.at.line ?? 1} cannot be read. ${found?.message.en ?? ''} Mend it first.` };
  }
  const { value } = read.document;
  return isObject(value) && Array.isArray(value[list])
    ? { value }
    : {
        problem: `${path} has no list ${list}, by which releases are judged. Run npm run lint:spec, and mend it first.`,
      };
}

/** The commits to compare with, and those that are not at hand, in words. */
function earlierCommits(root: string): { readonly found: readonly string[]; readonly notRun: readonly string[] } {
  const commit = (name: string): string | undefined =>
    git(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])?.trim();
  const head = commit('HEAD');
  if (head === undefined)
    return {
      found: [],
      notRun: [git(root, ['--version']) === undefined ? 'there is no git here' : 'there is no commit to compare with'],
    };
  const notRun: string[] = [];
  const parent = commit('HEAD^');
  const isFirst = parent === undefined && git(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'false';
  if (parent === undefined && !isFirst) notRun.push('the commit before this one is not in this shallow clone');
  const main = ['origin/HEAD', 'origin/main', 'main'].find((name) => commit(name) !== undefined);
  const base = main === undefined ? undefined : git(root, ['merge-base', 'HEAD', main])?.trim();
  if (main !== undefined && base === undefined) notRun.push(`where this branch left ${main} is not in this clone`);
  return { found: [...new Set([head, parent, base].filter((one) => one !== undefined))], notRun };
}

/** The releases that a commit names, and what only grows. */
function earlierAt(root: string, name: string): Earlier {
  const text = git(root, ['show', `${name}:spec/series.yaml`]);
  const series = text === undefined ? { standards: [] } : (parse(text) as Series);
  const folders = new Set(
    series.standards.flatMap(({ key, releases = [] }) => releases.flatMap(({ version }) => foldersOf(key, version))),
  );
  const listed = (git(root, ['ls-tree', '-r', '-z', name, '--', ...TOPS]) ?? '')
    .split('\0')
    .filter((line) => line !== '');
  const entries = listed.flatMap((line) => {
    const [, id, path] = /^\d+ blob ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
    return id === undefined || path === undefined ? [] : [{ id, path }];
  });
  return {
    name: name.slice(0, 12),
    frozen: new Map(entries.filter(({ path }) => folders.has(releaseFolder(path))).map(({ id, path }) => [path, id])),
    growing: new Map(
      entries
        .filter(({ path }) => GROWS.test(path))
        .map(({ path }) => [path, git(root, ['show', `${name}:${path}`]) ?? '']),
    ),
  };
}

/** What git says, or undefined where it has nothing to say or is not there. */
function git(root: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}

/** The id that git gives to a content. */
const blobId = (content: Buffer, format: string): string =>
  createHash(format).update(`blob ${content.length}\0`).update(content).digest('hex');

if (process.argv[1]?.endsWith('released-folders.ts') === true) {
  const { problems, notRun } = releasedFolders(process.cwd());
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  for (const what of notRun) process.stdout.write(`NOT RUN: the comparison with history; ${what}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
