import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClauseEvidence } from './grade.ts';

/** The kill matrix of a standard, `npm run mutants` writes it: which mutants of each clause its checks reject. */
export interface KillMatrix {
  /** Digest of the sources that it was computed from, see digest.ts. */
  readonly digest: string;
  readonly clauses: Readonly<Record<string, ClauseEvidence>>;
}

/** Where the kill matrix of a standard lies. */
export const killMatrixFile = (standard: string): string =>
  `conformance/standards/${standard}/draft/evidence/kill-matrix.json`;

/** Reads the kill matrices that are recorded, by standard. */
export function readEvidence(root: string, standards: readonly string[]): Readonly<Record<string, KillMatrix>> {
  const recorded = standards.filter((standard) => existsSync(join(root, killMatrixFile(standard))));
  return Object.fromEntries(
    recorded.map((standard) => [
      standard,
      JSON.parse(readFileSync(join(root, killMatrixFile(standard)), 'utf8')) as KillMatrix,
    ]),
  );
}
