import { readFileSync } from 'node:fs';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Failure } from '../runner/result.ts';
import { says } from './language.ts';

/** Reads a file of `failures/`, or says why it is none. */
export function readFailure(file: string): Failure | { readonly problem: Bilingual } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return { problem: says(`${file} cannot be read (${code})`, `无法读取${file}（${code}）`) };
  }
  try {
    const [header = '', body = ''] = text.split('\n');
    const { type } = JSON.parse(header) as { readonly type?: unknown };
    const failure = JSON.parse(body) as Failure;
    const complete = [failure.id, failure.of, failure.operation].every((name) => typeof name === 'string');
    if (type === 'conformance-failure' && complete && failure.input !== undefined) return failure;
  } catch {
    // Not JSON: said below, since the reader wants to know what the file should have been.
  }
  return {
    problem: says(
      `${file} is not the file of a failure; those are in the folder failures of a report`,
      `${file}不是失败记录；失败记录在报告的failures文件夹中`,
    ),
  };
}
