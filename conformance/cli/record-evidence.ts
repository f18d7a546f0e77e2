import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { killMatrixFile } from '../../generators/model/evidence.ts';
import { gaps } from '../../generators/model/gaps.ts';
import type { KillRecord } from '../../generators/model/kill-record.ts';

/**
 * Writes the kill matrix of every standard, by key, unless something is wrong: evidence with a gap would pass for
 * evidence as soon as it lay in its place.
 *
 * @param ownFaults What the reference itself fails.
 * @returns What is wrong; nothing was written where there is any.
 */
export function recordEvidence(
  root: string,
  evidence: ReadonlyMap<string, KillRecord>,
  ownFaults: readonly string[],
): readonly string[] {
  const problems = [...ownFaults, ...[...evidence.values()].flatMap((matrix) => gaps(matrix))];
  if (problems.length > 0) return problems;
  for (const [standard, matrix] of evidence) {
    const path = join(root, killMatrixFile(standard));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, `${JSON.stringify(matrix, null, 2)}\n`);
    renameSync(`${path}.tmp`, path);
  }
  return [];
}
