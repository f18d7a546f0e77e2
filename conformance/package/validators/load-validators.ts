import { releases } from '../../../.generated/versions/validators/releases.ts';
import { versionNamed } from '../versions/version-named.ts';
import type { Validator } from './validator.ts';
import { validators } from './validators.ts';

/**
 * The validators of a version that is known only at run time: of a release, `uncertainty@0.1.0`, of the latest of several,
 * `uncertainty@0.1`, or of a draft, `uncertainty@draft`. Loads that version alone.
 *
 * @returns what `etalon/validators/<standard>/<version>` has, by the key of the schema.
 * @throws TypeError where there is no such version, with those that there are.
 */
export async function loadValidators(version: string): Promise<Readonly<Record<string, Validator>>> {
  const named = versionNamed(version, releases);
  if ('load' in named) return named.load();
  return Object.fromEntries(Object.entries(validators).filter(([key]) => key.startsWith(`${named.draft}/`)));
}
