import type { Finding } from '../../../../../schemas/document/finding.ts';
import { readJson } from '../../../../../schemas/document/read-json.ts';
import { readYaml } from '../../../../../schemas/document/read-yaml.ts';
import type { SourceDocument } from '../../../../../schemas/document/source-document.ts';
import type { ValidateInput, ValidateOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import { documentFindings } from '../../../document-findings.ts';

type Found = ValidateOutput['findings'][number];

/** The types of document that this standard has, and the schema of each. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'measurement-result': 'uncertainty/measurement-result',
  'uncertainty-budget': 'uncertainty/uncertainty-budget',
  comparison: 'uncertainty/comparison',
  'conformity-statement': 'uncertainty/conformity-statement',
};

const asOutput = ({ clause, at, message }: Finding): Found => ({
  ...(clause === undefined ? {} : { clause }),
  pointer: at.pointer,
  message: message.en,
});

/** A broken "should" is a finding, and does not count against the document. */
const answer = (findings: readonly Finding[]): ValidateOutput => ({
  accepted: findings.every(({ severity }) => severity === 'warning'),
  findings: findings.map(asOutput),
});

const schemaOf = (value: Json): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const type: Json | undefined = (value as JsonObject)['type'];
  return typeof type === 'string' && Object.hasOwn(SCHEMAS, type) ? SCHEMAS[type] : undefined;
};

function judge(document: SourceDocument): ValidateOutput {
  const schema = schemaOf(document.value);
  if (schema !== undefined) return answer(documentFindings(document, schema));
  const message = `The type is none of ${Object.keys(SCHEMAS).join(', ')}.`;
  return { accepted: false, findings: [{ clause: 'VOC-007', pointer: '/type', message }] };
}

/**
 * Whether a document meets the clauses on it (UNC-063). The text is read strictly and within bounds; what is not
 * well-formed or repeats the name of a member is not accepted. Rules are applied to what the schema accepts.
 *
 * Never undefined and never rejected: every text has an answer.
 */
export function validate({ document }: ValidateInput): Answer<ValidateOutput> {
  const read =
    document.media === 'application/json' ? readJson(document.$doc, 'document') : readYaml(document.$doc, 'document');
  return result(read.ok ? judge(read.document) : answer(read.findings));
}
