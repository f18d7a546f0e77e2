import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { replaceFile } from './replace-file.ts';

/** A file that is there, by its path from the root, and its new text. */
export interface NewText {
  readonly file: string;
  readonly text: string;
}

/**
 * Puts texts in the place of files, in this order, all of them or none: every text lies beside its file before the first
 * takes its name, and what took it is taken back where a later one cannot.
 *
 * @returns why nothing was written, or what could not be taken back; undefined where everything was written.
 */
export function replaceFiles(
  root: string,
  files: readonly NewText[],
  rename: (from: string, to: string) => void = renameSync,
): Bilingual | undefined {
  const ready: { readonly file: string; readonly draft: string; readonly target: string; readonly before: string }[] =
    [];
  const done: typeof ready = [];
  try {
    for (const { file, text } of files) {
      const target = join(root, file);
      const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      ready.push({ file, draft, target, before: readFileSync(target, 'utf8') });
      writeFileSync(draft, text, { flag: 'wx' });
    }
    for (const one of ready) {
      rename(one.draft, one.target);
      done.push(one);
    }
    return undefined;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    const because = code === undefined ? String(error) : `${code}${path === undefined ? '' : ` ${path}`}`;
    const lost = done.filter(({ target, before }) => !takenBack(target, before)).map(({ file }) => file);
    return lost.length === 0
      ? says(
          `nothing was written (${because}); mend that and run it again`,
          `未写入任何内容（${because}）；请排除后重新运行`,
        )
      : says(
          `it stopped halfway (${because}), and these could not be taken back: ${lost.join(', ')}; mend that and run it again, which writes the rest`,
          `中途停止（${because}），且以下文件未能恢复：${lost.join('、')}；请排除后重新运行，其余部分将随之写入`,
        );
  } finally {
    for (const { draft } of ready) rmSync(draft, { force: true });
  }
}

function takenBack(target: string, before: string): boolean {
  try {
    replaceFile(target, before);
    return true;
  } catch {
    return false;
  }
}
