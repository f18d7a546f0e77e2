import { cp, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { isThere, makeFolder } from './make-folder.ts';

/** A kind of folder that we write: what it holds, by which file an earlier one is known, and what it is called. */
export interface OwnFolder {
  readonly names: ReadonlySet<string>;
  readonly mark: { readonly file: string; readonly holds: (document: object) => boolean };
  readonly what: Bilingual;
  /** Folders within it, and what the files are called that they hold. */
  readonly within?: Readonly<Record<string, RegExp>>;
}

/** The folder of a report. */
export const REPORT: OwnFolder = {
  names: new Set(['transcript.jsonl', 'report.json', 'run.json', 'index.html', 'failures', 'statement.json']),
  mark: { file: 'report.json', holds: (report) => 'type' in report && report.type === 'conformance-report' },
  what: says('an earlier report of etalon', 'etalon此前的报告'),
  within: { failures: /^[^.].*\.jsonl$/ },
};

/** A folder being written: beside its place until it is whole, so that nothing half-written ever stands there. */
export interface ReportFolder {
  /** Where files are written now. */
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string) => Promise<void>;
  /** Puts the folder in its place, instead of the earlier report; or says why it cannot, and where the folder lies. */
  readonly publish: () => Promise<Bilingual | undefined>;
  /** Removes what was written. */
  readonly discard: () => Promise<void>;
}

/** Opens a report folder, or says why there can be none: only an earlier report of ours may be replaced. */
export const openReportFolder = (place: string): Promise<ReportFolder | { readonly problem: Bilingual }> =>
  openOwnFolder(place, REPORT);

/** Opens a folder of one kind, or says why there can be none: only an earlier one of that kind may be replaced. */
export async function openOwnFolder(
  place: string,
  kind: OwnFolder,
  move: Move = rename,
): Promise<ReportFolder | { readonly problem: Bilingual }> {
  const target = resolve(place);
  const problem = await obstacle(target, place, kind);
  if (problem !== undefined) return { problem };
  let draft: string;
  try {
    draft = await freshDraft(target);
    for (const name of Object.keys(kind.within ?? {})) await mkdir(join(draft, name));
  } catch (error) {
    const because = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return {
      problem: says(`no folder can be made beside ${place} (${because})`, `无法在${place}旁建立文件夹（${because}）`),
    };
  }
  return {
    path: (name) => join(draft, name),
    write: (name, content) => writeFile(join(draft, name), content),
    publish: async () => {
      try {
        if (dirname(draft) === target || !(await takesPlace(draft, target, move))) await fill(draft, target, kind);
        return undefined;
      } catch (error) {
        const because = (error as NodeJS.ErrnoException).code ?? String(error);
        return says(
          `it is whole, but cannot be put at ${place} (${because}); it lies at ${draft}`,
          `内容完整，但无法置于${place}（${because}）；现位于${draft}`,
        );
      }
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  };
}

/** How a folder is renamed; a test has another way. */
export type Move = (from: string, to: string) => Promise<void>;

/**
 * A draft that was not there before: beside its place or, where nothing can be made there, as beside the mount of a
 * container, inside. In a container every process has the number of the one before it, whose draft may be all that is
 * left of a run that was killed.
 */
async function freshDraft(target: string): Promise<string> {
  for (let number = process.pid; ; number += 1) {
    const name = `${number}.tmp`;
    const [beside, inside] = [join(dirname(target), `.${basename(target)}.${name}`), join(target, `.${name}`)];
    try {
      if (await isThere(beside)) continue;
      await makeFolder(beside);
      return beside;
    } catch (error) {
      if (!(await isThere(target))) throw error;
      if (await isThere(inside)) continue;
      await mkdir(inside);
      return inside;
    }
  }
}

/** What `freshDraft` makes inside. */
const DRAFT = /^\.\d+\.tmp$/;

/** Renames the draft into its place; false where that cannot be moved away, as a mount cannot. */
async function takesPlace(draft: string, target: string, move: Move): Promise<boolean> {
  const earlier = `${draft}.earlier.tmp`;
  let isReplaced = true;
  try {
    await move(target, earlier);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
    isReplaced = false;
  }
  try {
    await move(draft, target);
  } catch (error) {
    if (isReplaced) await move(earlier, target);
    throw error;
  }
  if (isReplaced) await rm(earlier, { recursive: true, force: true });
  return true;
}

/** Puts what a draft holds into a folder that has to stay where it is, in the place of what it held. */
async function fill(draft: string, target: string, { names }: OwnFolder): Promise<void> {
  for (const name of await readdir(target))
    if (names.has(name)) await rm(join(target, name), { recursive: true, force: true });
  for (const name of await readdir(draft)) await cp(join(draft, name), join(target, name), { recursive: true });
  await rm(draft, { recursive: true, force: true });
}

/** Why a folder may not be written at this place; undefined where nothing, nothing in it or a report of ours stands. */
async function obstacle(target: string, place: string, own: OwnFolder): Promise<Bilingual | undefined> {
  const kind = await lstat(target).catch((error: NodeJS.ErrnoException) => error);
  if (kind instanceof Error) {
    if (kind.code === 'ENOENT') return undefined;
    return says(`${place} cannot be looked at (${kind.code})`, `无法查看${place}（${kind.code}）`);
  }
  if (!kind.isDirectory()) {
    return says(
      `${place} is not a folder; nothing was run. Choose another place with --out`,
      `${place}不是文件夹；未执行。请用--out另选位置`,
    );
  }
  const names = await readdir(target);
  const strange = names.find((name) => !own.names.has(name) && !DRAFT.test(name)) ?? (await strangeWithin(target, own));
  if (strange !== undefined) {
    return says(
      `${place} holds “${strange}”, which is no part of ${own.what.en}; nothing was run. Choose another place with --out`,
      `${place}中有“${strange}”，它不属于${own.what.zh}；未执行。请用--out另选位置`,
    );
  }
  if (names.every((name) => DRAFT.test(name)) || (await isOwn(target, own))) return undefined;
  return says(
    `${place} is not ${own.what.en}; nothing was run. Choose another place with --out`,
    `${place}不是${own.what.zh}；未执行。请用--out另选位置`,
  );
}

/** The first file in a folder within that is called otherwise than ours are. */
async function strangeWithin(target: string, { within = {} }: OwnFolder): Promise<string | undefined> {
  for (const [folder, ours] of Object.entries(within)) {
    const names = await readdir(join(target, folder)).catch((): string[] => []);
    const strange = names.find((name) => !ours.test(name));
    if (strange !== undefined) return `${folder}/${strange}`;
  }
  return undefined;
}

async function isOwn(target: string, { mark }: OwnFolder): Promise<boolean> {
  try {
    const document: unknown = JSON.parse(await readFile(join(target, mark.file), 'utf8'));
    return typeof document === 'object' && document !== null && mark.holds(document);
  } catch {
    return false;
  }
}
