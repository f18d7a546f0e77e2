import { constants, copyFile, link, lstat, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { makeFolder } from './make-folder.ts';

/** A file to be written: its path within the folder, and its content. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Writes files into a folder, all of them or none, and overwrites nothing. Returns why nothing was written; undefined
 * where everything was. What was made is taken back where a later file cannot be written.
 */
export async function writeNewFiles(place: string, files: readonly NewFile[]): Promise<Bilingual | undefined> {
  const target = resolve(place);
  const undo: (() => Promise<void>)[] = [];
  const made = (folders: readonly string[]): void => void undo.push(...folders.map((one) => () => rmdir(one)));
  let draft: string | undefined;
  try {
    const there = await lookAt(target);
    const odd = there === undefined ? undefined : await inTheWay(place, files);
    if (odd !== undefined) return odd;
    // Beside the place where there is nothing yet; within it otherwise, since the folder above may be another's.
    draft = join(there === undefined ? dirname(target) : target, `.${basename(target)}.${process.pid}.tmp`);
    made((await makeFolder(draft)).slice(0, -1));
    for (const { path, content } of files) {
      await makeFolder(dirname(join(draft, path)));
      await writeFile(join(draft, path), content, { flag: 'wx' });
    }
    if (there === undefined) {
      await rename(draft, target);
      return undefined;
    }
    for (const { path } of files) {
      made(await makeFolder(dirname(join(target, path))));
      await giveName(join(draft, path), join(target, path));
      undo.push(() => rm(join(target, path)));
    }
    return undefined;
  } catch (error) {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
    for (const step of undo.reverse()) await step().catch(() => undefined);
    const because = (error as NodeJS.ErrnoException).code ?? String(error);
    return says(
      `nothing was written: ${place} cannot hold the files (${because}); choose another folder`,
      `未写出任何内容：${place}无法容纳这些文件（${because}）；请另选文件夹`,
    );
  } finally {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
  }
}

/** Gives a whole file its name, unless the name is taken; a copy where the file system knows no second name of a file. */
async function giveName(from: string, to: string): Promise<void> {
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  });
}

/** What stands at a path; undefined where nothing does. */
async function lookAt(path: string): Promise<{ isDirectory: () => boolean } | undefined> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Says what stands where a file shall be; undefined where all places are free. */
async function inTheWay(place: string, files: readonly NewFile[]): Promise<Bilingual | undefined> {
  const folder = await stat(place);
  if (!folder.isDirectory()) {
    return says(
      `${place} is not a folder; nothing was written. Choose another name`,
      `${place}不是文件夹；未写出任何内容。请另选名称`,
    );
  }
  const taken: string[] = [];
  for (const { path } of files) if ((await lookAt(join(place, path))) !== undefined) taken.push(join(place, path));
  if (taken.length === 0) return undefined;
  return says(
    `nothing was written, since nothing is overwritten; in the way: ${taken.join(', ')}. Move that away, or name another folder`,
    `不覆盖已有文件，因此未写出任何内容；已存在：${taken.join('、')}。请将其移走，或另选文件夹`,
  );
}
