import { statSync } from 'node:fs';
import type { Bilingual } from '../../schemas/document/finding.ts';
import { faultOfStart } from '../runner/start-fault.ts';
import type { RunEvent, Start } from '../runner/transcript.ts';
import { says } from './language.ts';
import { transcriptLines } from './transcript-lines.ts';

/** The beginning of a transcript, or why there is none. */
export function readStart(file: string): Start | { readonly problem: Bilingual } {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return { problem: says(`there is no file ${file}`, `没有文件${file}`) };
  if (!found.isFile()) return { problem: says(`${file} is no file`, `${file}不是文件`) };
  const [line] = transcriptLines(file);
  try {
    const { start } = JSON.parse(line ?? '') as Partial<Extract<RunEvent, { start: unknown }>>;
    const fault = start === undefined ? undefined : faultOfStart(start);
    if (start !== undefined && fault === undefined) return start;
    if (fault !== undefined)
      return {
        problem: says(
          `${file} is no transcript of etalon conform: its first line has ${fault.en}`,
          `${file}不是etalon conform的记录文件：其首行有误（${fault.zh}）`,
        ),
      };
  } catch {
    // What is no JSON is no transcript; said below.
  }
  return {
    problem: says(
      `${file} is no transcript of etalon conform: its first line says not what was asked`,
      `${file}不是etalon conform的记录文件：其首行未说明所提的问题`,
    ),
  };
}
