import { releases } from '../../../.generated/versions/catalogue/releases.ts';
import type { CatalogueStandard } from '../../../generators/model/catalogue.ts';
import { versionNamed } from '../versions/version-named.ts';
import { catalogue } from './catalogue.ts';

/**
 * A standard in a version that is known only at run time: a release, `uncertainty@0.1.0`, the latest of several,
 * `uncertainty@0.1`, or a draft, `uncertainty@draft`. Loads that version alone.
 *
 * @throws TypeError where there is no such version, with those that there are.
 */
export async function loadStandard(version: string): Promise<CatalogueStandard> {
  const named = versionNamed(version, releases);
  if ('load' in named) return named.load();
  const draft = catalogue.standards.find(({ key }) => key === named.draft);
  if (draft === undefined) throw new Error(`the catalogue has no ${named.draft}, which has a draft`);
  return draft;
}
