import type { RunResult } from '../runner/result.ts';

const LINES = 20;
const CHARACTERS = 2048;

/** Sequences that colour a terminal or move its cursor (ECMA-48), and every control character but tab and line feed. */
const CONTROLS =
  // oxlint-disable-next-line no-control-regex -- to find control characters is what this expression is for
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * The last lines that an implementation wrote to its error stream before it did not start, crashed or was given up, at
 * most 20 of them and 2048 characters; empty where nothing went wrong or nothing was written. They often say why, and
 * they depend on the machine: they are for the terminal and the page, not for `report.json`. Still foreign text.
 */
export function lastWords({ fault, faults, ended }: Pick<RunResult, 'fault' | 'faults' | 'ended'>): string {
  const stopped = ended === 'stopped' || ended === 'not-started' ? fault : null;
  const said = stopped ?? faults.findLast(({ kind }) => kind === 'crash');
  if (said === undefined) return '';
  const lines = said.stderr.replace(CONTROLS, '').trimEnd().split('\n').slice(-LINES);
  return lines
    .join('\n')
    .slice(-CHARACTERS)
    .replace(/^[\udc00-\udfff]/, '');
}
