import { releases } from '../../../.generated/versions/operations/releases.ts';
import { versionNamed } from '../versions/version-named.ts';
import type { OperationValidator } from './operation-validators.ts';
import { operations } from './operations.ts';

/**
 * The operations of a version that is known only at run time: of a release, `classification@0.1.0`, of the latest of
 * several, `classification@0.1`, or of a draft, `classification@draft`. Loads that version alone.
 *
 * @returns what `etalon/operations/<standard>/<version>` has, by the name of the operation.
 * @throws TypeError where there is no such version, with those that there are.
 */
export async function loadOperations(version: string): Promise<Readonly<Record<string, OperationValidator>>> {
  const named = versionNamed(version, releases);
  if ('load' in named) return named.load();
  return Object.fromEntries(Object.entries(operations).filter(([name]) => name.startsWith(`${named.draft}/`)));
}
