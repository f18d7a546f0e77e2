import type { Catalogue } from '../../generators/model/catalogue.ts';
import type { ConformanceStatement } from '../../schemas/conformance/draft/generated/types.ts';
import type { Finding } from '../../schemas/document/finding.ts';
import { readDocument } from '../../schemas/document/read-document.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';
import { statementFindings } from '../claims/statement-findings.ts';
import { documentFindings } from '../standards/document-findings.ts';

/** A conformance statement that is valid by itself and beside the standards. */
export interface ReadStatement {
  readonly file: string;
  readonly document: SourceDocument;
  readonly statement: ConformanceStatement;
}

/** The conformance statement in a file, or everything that is wrong with it. */
export async function readStatement(
  file: string,
  catalogue: Catalogue,
): Promise<ReadStatement | { readonly findings: readonly Finding[] }> {
  const read = await readDocument(file);
  if (!read.ok) return { findings: read.findings };
  const { document } = read;
  const own = documentFindings(document, 'conformance/conformance-statement');
  if (own.length > 0) return { findings: own };
  const findings = statementFindings(document, catalogue);
  // The schema has accepted it.
  return findings.length > 0
    ? { findings }
    : { file, document, statement: document.value as unknown as ConformanceStatement };
}
