import type { Finding } from '../../schemas/document/finding.ts';
import { schemaOf } from '../../schemas/document/schema-of.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';
import { documentFindings, documentSchemas, type DocumentVersion } from '../standards/document-findings.ts';

/**
 * What is wrong with a document by a version, or by the drafts: by the schema that is named where that version has it,
 * else by the one that the document names.
 */
export function judgeDocument(
  document: SourceDocument,
  schema: string | undefined,
  version: DocumentVersion | undefined,
): readonly Finding[] {
  if (schema !== undefined && (version === undefined || Object.hasOwn(version.validators, schema)))
    return documentFindings(document, schema, version);
  const named = schemaOf(document, version === undefined ? documentSchemas : Object.keys(version.validators));
  return named.ok ? documentFindings(document, named.key, version) : [named.finding];
}
