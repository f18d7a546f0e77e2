import type { Finding } from '../../../schemas/document/finding.ts';
import { readJson } from '../../../schemas/document/read-json.ts';
import type { ReadResult, SourceDocument } from '../../../schemas/document/source-document.ts';
import { documentVersion, versionOfRelease, type DocumentRelease } from '../../cli/document-version.ts';
import { judgeDocument } from '../../cli/judge-document.ts';
import { documentSchemas, type DocumentVersion } from '../../standards/document-findings.ts';
import { versionNamed, type Draft } from '../versions/version-named.ts';
import { releases } from './judging-releases.ts';

/** The types of documents that can be judged, as `schema` takes them: `uncertainty/measurement-result`. */
export const documentTypes: readonly string[] = documentSchemas;

export interface ValidateOptions {
  /** The type of the document, one of `documentTypes`; unless given, what the document says by `conformsTo` and `type`. */
  readonly schema?: string;
  /**
   * By which version: a release, `uncertainty@0.1.0`, the latest of several, `uncertainty@0.1`, or the drafts,
   * `uncertainty@draft`. Unless given, the release that the document names by `conformsTo`, else the drafts.
   */
  readonly version?: string;
  /** What the findings call the document; its ending, `.yaml` or `.json`, says which it is. `document.json` unless given. */
  readonly file?: string;
}

/**
 * What is wrong with a document that is at hand as a value: `[]` where it is valid. A warning, a broken `should`, leaves it
 * valid. Lines and columns are those of the value written as JSON with an indent of two; `at.pointer` says the place too.
 *
 * Loads a release when it is first asked for.
 *
 * @throws TypeError where the value has no JSON form, or where there is no schema or no version of that name.
 */
export async function validate(document: unknown, options: ValidateOptions = {}): Promise<readonly Finding[]> {
  const text = JSON.stringify(document, null, 2) as string | undefined;
  if (text === undefined) throw new TypeError('the document has no JSON form');
  return findingsOf(readJson(text, options.file ?? 'document.json'), options);
}

/**
 * The same for the text of a document, JSON or YAML; lines and columns are those of the text.
 *
 * @throws TypeError where there is no schema or no version of that name. What is wrong with the text is a finding.
 */
export async function validateText(text: string, options: ValidateOptions = {}): Promise<readonly Finding[]> {
  const { file = 'document.json' } = options;
  if (!/\.ya?ml$/i.test(file)) return findingsOf(readJson(text, file), options);
  const { readYaml } = await import('../../../schemas/document/read-yaml.ts');
  return findingsOf(readYaml(text, file), options);
}

async function findingsOf(read: ReadResult, { schema, version }: ValidateOptions): Promise<readonly Finding[]> {
  if (schema !== undefined && !documentSchemas.includes(schema))
    throw new TypeError(`there is no schema ${schema}; documentTypes has those that there are`);
  const named = version === undefined ? undefined : versionNamed(version, releases);
  if (!read.ok) return read.findings;
  return judgeDocument(read.document, schema, await versionFor(read.document, named));
}

/** Undefined for the drafts. */
async function versionFor(
  document: SourceDocument,
  named: DocumentRelease | Draft | undefined,
): Promise<DocumentVersion | undefined> {
  if (named === undefined) return documentVersion(document, releases);
  return 'draft' in named ? undefined : versionOfRelease(named, releases);
}
