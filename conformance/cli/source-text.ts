import { readFileSync, statSync } from 'node:fs';
import type { Finding } from '../../schemas/document/finding.ts';
import { limits } from '../../schemas/document/limits.ts';

/** Findings about a file rather than about what stands in it: nothing could be judged, so the call was wrong. */
const ABOUT_THE_FILE: ReadonlySet<string> = new Set(['file-missing', 'file-is-directory', 'file-unreadable']);

export const isUnreadable = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => ABOUT_THE_FILE.has(code));

/** The text of a file again, for the lines that findings show; empty where it could not be read or is not text. */
export function sourceText(file: string, findings: readonly Finding[]): string {
  if (isUnreadable(findings) || findings.some(({ code }) => code === 'file-too-large' || code === 'not-utf8'))
    return '';
  try {
    // A pipe was read already, and has no second reading.
    const stat = statSync(file);
    return stat.isFile() && stat.size <= limits.bytes ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}
