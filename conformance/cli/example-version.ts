import type { SourceDocument } from '../../schemas/document/source-document.ts';
import type { DocumentVersion } from '../standards/document-findings.ts';
import { documentVersion, versionOfRelease } from './document-version.ts';
import { loadReleases } from './release-registry.ts';

/**
 * By what an example is judged, given the schema that it names: that of a draft by the drafts (undefined), that of a
 * release by this release. A release can have examples of documents of another standard: those are judged by the
 * version that they name or, where they rightly name none, by the first release of that standard that is not older.
 */
export async function exampleVersion(
  file: string,
  document: SourceDocument,
  schema: string,
): Promise<DocumentVersion | undefined> {
  const [, standard, version] = /^spec\/([^/]+)\/([0-9.]+)\//.exec(file) ?? [];
  if (version === undefined) return undefined;
  const releases = await loadReleases();
  const own = releases.find((one) => one.standard === standard && one.version === version);
  if (own === undefined) throw new Error(`${file} lies in a release that spec/series.yaml does not name`);
  const of = schema.split('/')[0];
  if (of === standard) return versionOfRelease(own, releases);
  const named = await documentVersion(document, releases);
  const first = releases.find((one) => one.standard === of && one.date >= own.date);
  return named ?? (first && versionOfRelease(first, releases));
}
