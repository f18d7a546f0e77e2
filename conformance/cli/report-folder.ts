import { access, constants, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';

/** Everything that a report folder of ours holds. */
const OURS: ReadonlySet<string> = new Set(['transcript.jsonl', 'report.json', 'run.json', 'index.html', 'failures']);

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
export async function openReportFolder(place: string): Promise<ReportFolder | { readonly problem: Bilingual }> {
  const target = resolve(place);
  const problem = await obstacle(target, place);
  if (problem !== undefined) return { problem };
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const earlier = `${draft}.earlier.tmp`;
  try {
    await rm(draft, { recursive: true, force: true });
    await makeFolder(join(draft, 'failures'));
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
 * Makes a folder and those above it, one at a time: a recursive mkdir of Node tries for ever where the kernel answers
 * ENOENT for a folder whose parent exists, as it does under /proc. Throws what the file system says.
 */
async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  let above = path;
  while (!(await isThere(above))) {
    missing.push(above);
    above = dirname(above);
  }
  await access(above, constants.W_OK | constants.X_OK);
  for (const folder of missing.reverse()) await mkdir(folder);
}

/** Whether anything stands there; a root always does. */
async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
    return false;
  }
}

/** Why a folder may not be written at this place; undefined where nothing, nothing in it or a report of ours stands. */
async function obstacle(target: string, place: string): Promise<Bilingual | undefined> {
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
  const strange = names.find((name) => !OURS.has(name));
  if (strange !== undefined) {
    return says(
      `${place} holds “${strange}”, which is no part of a report; nothing was run. Choose another place with --out`,
      `${place}中有“${strange}”，它不属于报告；未执行。请用--out另选位置`,
    );
  }
  if (names.length === 0 || (await isReport(join(target, 'report.json')))) return undefined;
  return says(
    `${place} is not an earlier report of etalon; nothing was run. Choose another place with --out`,
    `${place}不是etalon此前的报告；未执行。请用--out另选位置`,
  );
}

async function isReport(file: string): Promise<boolean> {
  try {
    const report: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof report === 'object' && report !== null && 'type' in report && report.type === 'conformance-report';
  } catch {
    return false;
  }
}
