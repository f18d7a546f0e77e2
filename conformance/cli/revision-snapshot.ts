import { spawnSync } from 'node:child_process';
import { NotComparable } from '../../generators/diff/read-files.ts';
import type { SourceTree } from '../../generators/model/tree.ts';
import { tooLarge } from './checkout-snapshot.ts';
import { isWanted, SNAPSHOT_FOLDERS, SNAPSHOT_LIMITS } from './snapshot-files.ts';

/** A name of a revision: no option, no range, nothing that a shell or git would read as more than one. */
const REVISION = /^[A-Za-z0-9_][A-Za-z0-9_./~^@{}+-]{0,199}$/;

/** Longer than any answer takes that does not wait for somebody. */
const TIMEOUT_MS = 60_000;

/** Reads the sources at a revision out of the object store of a clone, without a checkout. Throws `NotComparable`. */
export function revisionSnapshot(root: string, revision: string): SourceTree {
  if (!REVISION.test(revision) || revision.includes('..'))
    throw new NotComparable({
      en: `“${revision}” is no name of a revision; write a branch, a tag, a commit or such as HEAD~3.`,
      zh: `“${revision}”不是修订名；请写分支、标签、提交，或如HEAD~3。`,
    });
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit.status !== 0) throw unknown(root, revision);
  const id = commit.output.toString('utf8').trim();
  const listing = git(root, ['ls-tree', '-r', '-z', '--long', '--full-tree', id, '--', ...SNAPSHOT_FOLDERS]);
  if (listing.status !== 0) throw failed(revision, listing.errors);
  const blobs = listed(listing.output.toString('utf8'), revision);
  const batch = git(root, ['cat-file', '--batch'], blobs.map(({ blob }) => `${blob}\n`).join(''));
  if (batch.status !== 0) throw failed(revision, batch.errors);
  return contents(blobs, batch.output, revision);
}

interface Blob {
  readonly path: string;
  readonly blob: string;
}

/** Regular files that a comparison reads; a link or a submodule is none. */
function listed(listing: string, revision: string): readonly Blob[] {
  const blobs: Blob[] = [];
  let bytes = 0;
  for (const line of listing.split('\0')) {
    const match = /^100(?:644|755) blob ([0-9a-f]{40,64}) +(\d+)\t(.+)$/s.exec(line);
    const [, blob = '', size = '', path = ''] = match ?? [];
    if (match === null || !isWanted(path)) continue;
    bytes += Number(size);
    if (
      Number(size) > SNAPSHOT_LIMITS.fileBytes ||
      bytes > SNAPSHOT_LIMITS.bytes ||
      blobs.length >= SNAPSHOT_LIMITS.files
    )
      throw tooLarge(revision, path);
    blobs.push({ path, blob });
  }
  return blobs;
}

/** Takes the answer of `cat-file --batch` apart: a line with the size, the bytes, a line feed. */
function contents(blobs: readonly Blob[], output: Buffer, revision: string): SourceTree {
  const files = new Map<string, string>();
  let at = 0;
  for (const { path, blob } of blobs) {
    const end = output.indexOf(10, at);
    const [id, kind, size] = output.toString('utf8', at, end).split(' ');
    if (id !== blob || kind !== 'blob') throw missing(revision, path);
    const start = end + 1;
    files.set(path, output.toString('utf8', start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return files;
}

function git(root: string, words: readonly string[], input?: string) {
  const { status, stdout, stderr, error } = spawnSync('git', ['--no-replace-objects', ...words], {
    cwd: root,
    input: input ?? '',
    timeout: TIMEOUT_MS,
    maxBuffer: 2 * SNAPSHOT_LIMITS.bytes,
    // Nothing asks for a password, and nothing is fetched behind the reader's back.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
  });
  const errors = error === undefined ? stderr.toString('utf8') : error.message;
  return { status: error === undefined ? status : null, output: stdout ?? Buffer.alloc(0), errors };
}

/** What is not there may be what a shallow clone left out: then it says how to fetch it. */
function unknown(root: string, revision: string): NotComparable {
  const inside = git(root, ['rev-parse', '--is-shallow-repository']);
  if (inside.status !== 0)
    return new NotComparable({
      en: `${root} is no clone (${lastLine(inside.errors)}); a revision such as “${revision}” is read from one.`,
      zh: `${root}不是git克隆（${lastLine(inside.errors)}）；“${revision}”这样的修订须从克隆中读取。`,
    });
  const isShallow = inside.output.toString('utf8').trim() === 'true';
  const fetch = `git fetch --depth=1 origin ${revision}`;
  return isShallow
    ? new NotComparable({
        en: `The revision “${revision}” is not in this shallow clone. Fetch it: ${fetch} (then compare with FETCH_HEAD), or the whole history: git fetch --unshallow`,
        zh: `此浅克隆中没有修订“${revision}”。请获取：${fetch}（然后与FETCH_HEAD比较），或获取全部历史：git fetch --unshallow`,
      })
    : new NotComparable({
        en: `There is no revision “${revision}” in this clone. Write a branch, a tag or a commit that git rev-parse knows, or fetch it: git fetch origin`,
        zh: `此克隆中没有修订“${revision}”。请写git rev-parse能识别的分支、标签或提交，或先获取：git fetch origin`,
      });
}

const missing = (revision: string, path: string): NotComparable =>
  new NotComparable({
    en: `${revision}: ${path} is listed and its content is not in this clone; fetch it: git fetch --refetch origin`,
    zh: `${revision}：${path}已列出，但此克隆中没有其内容；请获取：git fetch --refetch origin`,
  });

const failed = (revision: string, errors: string): NotComparable =>
  new NotComparable({
    en: `${revision} cannot be read by git: ${lastLine(errors)}`,
    zh: `git无法读取${revision}：${lastLine(errors)}`,
  });

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
