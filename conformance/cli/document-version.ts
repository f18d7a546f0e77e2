import type { CatalogueStandard } from '../../generators/model/catalogue.ts';
import { compareVersions } from '../../generators/model/compare-versions.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';
import type { JsonObject } from '../contract/json.ts';
import type { DocumentRule } from '../contract/rule.ts';
import type { DocumentVersion } from '../standards/document-findings.ts';
import { rules as rulesOfToday } from '../standards/generated/rules.ts';
import { rulesGone } from '../standards/rules-gone.ts';
import { releaseOf } from './release-of.ts';
import type { Release } from './release-registry.ts';
import { loadCatalogue } from './series.ts';

/** What of a release judges documents. */
export type DocumentRelease = Pick<Release, 'standard' | 'version' | 'conformsTo' | 'catalogue' | 'documentValidators'>;

/**
 * The release by which a document is judged, that which its `conformsTo` names: the latest of those that share
 * MAJOR.MINOR. Undefined where it names none, so that the draft judges.
 */
export async function documentVersion(
  { value }: Pick<SourceDocument, 'value'>,
  releases: readonly DocumentRelease[],
): Promise<DocumentVersion | undefined> {
  const stated = typeof value === 'object' && value !== null && 'conformsTo' in value ? value.conformsTo : undefined;
  const release = releases
    .filter(({ conformsTo }) => conformsTo === stated)
    .sort((a, b) => compareVersions(a.version, b.version))
    .at(-1);
  return release && versionOfRelease(release, releases);
}

/**
 * A release as a version of documents. The schemas are those of the release. A rule beside them is asked where its
 * clause is of the same revision in the release, or in the release of another standard to which its schemas refer; the
 * rule of a clause that has changed since is gone, and the findings name it.
 */
export async function versionOfRelease(
  release: DocumentRelease,
  releases: readonly DocumentRelease[],
  rules: readonly DocumentRule[] = rulesOfToday,
): Promise<DocumentVersion> {
  const own = await release.catalogue();
  const pinned = await Promise.all(
    Object.entries(own.pinned ?? {}).map(async ([key, version]) => releaseOf(releases, key, version)?.catalogue()),
  );
  const released = [own, ...pinned].filter((one) => one !== undefined);
  const inForce = new Set(released.flatMap(({ clauses }) => clauses.map(refOf)));
  const draft = (await loadCatalogue()).standards.find(({ key }) => key === release.standard)?.conformsTo;
  return {
    validators: await release.documentValidators(),
    holds: (clause) => inForce.has(clause),
    gone: rulesGone(released, rules),
    read: (document) => inDraft(document, release.conformsTo, draft),
  };
}

const refOf = ({ id, rev }: CatalogueStandard['clauses'][number]): string => `${id}@${rev}`;

/** Rules are those of the draft, and expect its version where the document rightly states another. */
const inDraft = (document: JsonObject, released: string, draft: string | undefined): JsonObject =>
  document['conformsTo'] === released && draft !== undefined ? { ...document, conformsTo: draft } : document;
