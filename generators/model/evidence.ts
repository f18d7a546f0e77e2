import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KillRecord } from './kill-record.ts';

/** Where the kill matrix of a standard lies. */
export const killMatrixFile = (standard: string): string =>
  `conformance/standards/${standard}/draft/evidence/kill-matrix.json`;

/** Reads the kill matrices that are recorded, by standard. */
export function readEvidence(root: string, standards: readonly string[]): Readonly<Record<string, KillRecord>> {
  const recorded = standards.filter((standard) => existsSync(join(root, killMatrixFile(standard))));
  return Object.fromEntries(
    recorded.map((standard) => [
      standard,
      JSON.parse(readFileSync(join(root, killMatrixFile(standard)), 'utf8')) as KillRecord,
    ]),
  );
}
