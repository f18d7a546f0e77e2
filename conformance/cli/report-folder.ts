import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { isThere, makeFolder } from './make-folder.ts';

/** A kind of folder that we write: what it holds, by which file an earlier one is known, and what it is called. */
export interface OwnFolder {
  readonly names: ReadonlySet<string>;
  readonly mark: { readonly file: string; readonly holds: (document: object) => boolean };
  readonly what: Bilingual;
  /** Folders within it. */
  readonly within?: readonly string[];
}

const REPORT: OwnFolder = {
  names: new Set(['transcript.jsonl', 'report.json', 'run.json', 'index.html', 'failures', 'statement.json']),
  mark: { file: 'report.json', holds: (report) => 'type' in report && report.type === 'conformance-report' },
  what: says('an earlier report of etalon', 'etalon此前的报告'),
  within: ['failures'],
};

/** A folder being written: beside its place until it is whole, so that nothing half-written ever stands there. */
export interface ReportFolder {
  /** Where files are written now. */
  readonly path: (name: string) => string;
  readonly write: (name: string, content: string) => Promise<void>;
  /** Puts the folder in its place, instead of the earlier report. */
  readonly publish: () => Promise<void>;
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
): Promise<ReportFolder | { readonly problem: Bilingual }> {
  const target = resolve(place);
  const problem = await obstacle(target, place, kind);
  if (problem !== undefined) return { problem };
  let draft: string;
  try {
    draft = await freshDraft(target);
    await makeFolder(draft);
    for (const name of kind.within ?? []) await mkdir(join(draft, name));
  } catch (error) {
    const because = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return {
      problem: says(`no folder can be made beside ${place} (${because})`, `无法在${place}旁建立文件夹（${because}）`),
    };
  }
  const earlier = `${draft}.earlier.tmp`;
  return {
    path: (name) => join(draft, name),
    write: (name, content) => writeFile(join(draft, name), content),
    publish: async () => {
      const replaced = await rename(target, earlier).then(
        () => true,
        () => false,
      );
      await rename(draft, target);
      if (replaced) await rm(earlier, { recursive: true, force: true });
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  };
}

/**
 * A draft that is not there yet. In a container every process has the number of the one before it, whose draft may be
 * all that is left of a run that was killed.
 */
async function freshDraft(target: string): Promise<string> {
  for (let number = process.pid; ; number += 1) {
    const draft = join(dirname(target), `.${basename(target)}.${number}.tmp`);
    if (!(await isThere(draft))) return draft;
  }
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
  const strange = names.find((name) => !own.names.has(name));
  if (strange !== undefined) {
    return says(
      `${place} holds “${strange}”, which is no part of ${own.what.en}; nothing was run. Choose another place with --out`,
      `${place}中有“${strange}”，它不属于${own.what.zh}；未执行。请用--out另选位置`,
    );
  }
  if (names.length === 0 || (await isOwn(target, own))) return undefined;
  return says(
    `${place} is not ${own.what.en}; nothing was run. Choose another place with --out`,
    `${place}不是${own.what.zh}；未执行。请用--out另选位置`,
  );
}

async function isOwn(target: string, { mark }: OwnFolder): Promise<boolean> {
  try {
    const document: unknown = JSON.parse(await readFile(join(target, mark.file), 'utf8'));
    return typeof document === 'object' && document !== null && mark.holds(document);
  } catch {
    return false;
  }
}
