import { readFileSync } from 'node:fs';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { FrozenSet } from '../runner/frozen.ts';
import type { Failure } from '../runner/result.ts';
import { says } from './language.ts';

/** A failure, and the releases by which the run judged that found it; none where the drafts judged. */
export interface FailureRead {
  readonly failure: Failure;
  readonly releases: readonly FrozenSet[];
}

/** Reads a file of `failures/`, or says why it is none. */
export function readFailure(file: string): FailureRead | { readonly problem: Bilingual } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return { problem: says(`${file} cannot be read (${code})`, `无法读取${file}（${code}）`) };
  }
  try {
    const [header = '', body = ''] = text.split('\n');
    const { type, releases = [] } = JSON.parse(header) as { readonly type?: unknown; readonly releases?: unknown };
    const failure = JSON.parse(body) as Failure;
    const complete = [failure.id, failure.of, failure.operation].every((name) => typeof name === 'string');
    const isFailure = type === 'conformance-failure' && complete && failure.input !== undefined;
    if (isFailure && Array.isArray(releases) && releases.every(isSet)) return { failure, releases };
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

/** As much of a set as says which release it is of. */
const isSet = (one: unknown): one is FrozenSet =>
  typeof one === 'object' &&
  one !== null &&
  'standard' in one &&
  'version' in one &&
  'status' in one &&
  [one.standard, one.version].every((word) => typeof word === 'string') &&
  one.status === 'released';
