import type { Bilingual } from '../../schemas/document/finding.ts';
import { says } from './language.ts';
import { loadReleases } from './release-registry.ts';
import { clausesOf, loadCatalogue } from './series.ts';

/**
 * Why a clause that exists cannot be judged by the versions that were named: they do not have it, and which have.
 * Undefined where no version has a clause of that id.
 */
export async function clauseElsewhere(written: string): Promise<Bilingual | undefined> {
  const id = written.toUpperCase();
  const released = await Promise.all(
    (await loadReleases()).map(async ({ standard, version, catalogue }) =>
      (await catalogue()).clauses.some((clause) => clause.id === id) ? [`${standard}@${version}`] : [],
    ),
  );
  const ofDraft = clausesOf(await loadCatalogue()).find((clause) => clause.id === id);
  const versions = [...released.flat(), ...(ofDraft === undefined ? [] : [`${ofDraft.standard}@draft`])];
  if (versions.length === 0) return undefined;
  return says(
    `no version that is judged here has a clause ${id}; these have it: ${versions.join(', ')}`,
    `此处判定的版本中没有条${id}；有该条的版本为${versions.join('、')}`,
  );
}
