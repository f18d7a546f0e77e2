import type { Finding } from '../../../schemas/document/finding.ts';
import { readJson } from '../../../schemas/document/read-json.ts';
import { schemaOf } from '../../../schemas/document/schema-of.ts';
import type { ReadResult } from '../../../schemas/document/source-document.ts';
import { documentFindings, documentSchemas } from '../../standards/document-findings.ts';

/** The types of documents that can be judged, as `schema` takes them: `uncertainty/measurement-result`. */
export const documentTypes: readonly string[] = documentSchemas;

export interface ValidateOptions {
  /** The type of the document, one of `documentTypes`; unless given, what the document says by `conformsTo` and `type`. */
  readonly schema?: string;
  /** What the findings call the document; its ending, `.yaml` or `.json`, says which it is. `document.json` unless given. */
  readonly file?: string;
}

/**
 * What is wrong with a document that is at hand as a value: `[]` where it is valid. A warning, a broken `should`, leaves it
 * valid. Lines and columns are those of the value written as JSON with an indent of two; `at.pointer` says the place too.
 *
 * @throws TypeError where the value has no JSON form, or where there is no schema of that name.
 */
export function validate(document: unknown, options: ValidateOptions = {}): readonly Finding[] {
  const text = JSON.stringify(document, null, 2) as string | undefined;
  if (text === undefined) throw new TypeError('the document has no JSON form');
  return findingsOf(readJson(text, options.file ?? 'document.json'), options);
}

/**
 * The same for the text of a document, JSON or YAML; lines and columns are those of the text.
 *
 * @throws TypeError where there is no schema of that name. What is wrong with the text is a finding.
 */
export async function validateText(text: string, options: ValidateOptions = {}): Promise<readonly Finding[]> {
  const { file = 'document.json' } = options;
  if (!/\.ya?ml$/i.test(file)) return findingsOf(readJson(text, file), options);
  const { readYaml } = await import('../../../schemas/document/read-yaml.ts');
  return findingsOf(readYaml(text, file), options);
}

function findingsOf(read: ReadResult, { schema }: ValidateOptions): readonly Finding[] {
  if (schema !== undefined && !documentSchemas.includes(schema))
    throw new TypeError(`there is no schema ${schema}; documentTypes has those that there are`);
  if (!read.ok) return read.findings;
  if (schema !== undefined) return documentFindings(read.document, schema);
  const named = schemaOf(read.document, documentSchemas);
  return named.ok ? documentFindings(read.document, named.key) : [named.finding];
}
