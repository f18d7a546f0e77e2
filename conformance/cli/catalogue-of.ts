import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { Release } from './release-registry.ts';
import { loadCatalogue } from './series.ts';

/** The catalogue in which these releases stand in the place of the drafts. */
export async function catalogueOf(releases: readonly Release[]): Promise<Catalogue> {
  const catalogue = await loadCatalogue();
  const released = new Map(
    await Promise.all(releases.map(async (one) => [one.standard, await one.catalogue()] as const)),
  );
  return { ...catalogue, standards: catalogue.standards.map((one) => released.get(one.key) ?? one) };
}
