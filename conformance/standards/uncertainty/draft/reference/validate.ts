import { validators } from '../../../../../.generated/validators.js';
import type { ValidateInput, ValidateOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import type { Finding } from '../../../../../schemas/document/finding.ts';
import { readJson } from '../../../../../schemas/document/read-json.ts';
import { readYaml } from '../../../../../schemas/document/read-yaml.ts';
import type { SourceDocument } from '../../../../../schemas/document/source-document.ts';
import { validate as findingsOf } from '../../../../../schemas/document/validate.ts';
import { clauseId } from '../../../../contract/clause-id.ts';
import type { Json, JsonObject } from '../../../../contract/json.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import { rules } from '../../../generated/rules.ts';

type Found = ValidateOutput['findings'][number];

/** The types of document that this standard has, and the schema of each. */
const SCHEMAS: Readonly<Record<string, string>> = {
  'measurement-result': 'uncertainty/measurement-result',
  'uncertainty-budget': 'uncertainty/uncertainty-budget',
};

const ofSchema = ({ clause, at, message }: Finding): Found => ({
  ...(clause === undefined ? {} : { clause }),
  pointer: at.pointer,
  message: message.en,
});

const schemaOf = (value: Json): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const type: Json | undefined = (value as JsonObject)['type'];
  return typeof type === 'string' && Object.hasOwn(SCHEMAS, type) ? SCHEMAS[type] : undefined;
};

/** What the rules find in a document that its schema accepts; those of level "should" do not count against it. */
function judgeByRules(document: JsonObject, schema: string): ValidateOutput {
  const broken = rules
    .filter((rule) => rule.document === schema)
    .map((rule) => ({ rule, violations: rule.violations(document) }))
    .filter(({ violations }) => violations.length > 0);
  return {
    accepted: broken.every(({ rule }) => rule.level === 'should'),
    findings: broken.flatMap(({ rule, violations }) =>
      violations.map(({ pointer, message }) => ({ clause: clauseId(rule.clause), pointer, message: message.en })),
    ),
  };
}

function judge(document: SourceDocument): ValidateOutput {
  const schema = schemaOf(document.value);
  const validator = schema === undefined ? undefined : validators[schema];
  if (schema === undefined || validator === undefined) {
    const message = `The type is none of ${Object.keys(SCHEMAS).join(', ')}.`;
    return { accepted: false, findings: [{ clause: 'VOC-007', pointer: '/type', message }] };
  }
  const found = findingsOf(validator, document);
  if (found.length > 0) return { accepted: false, findings: found.map(ofSchema) };
  return judgeByRules(document.value as JsonObject, schema);
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
  return result(read.ok ? judge(read.document) : { accepted: false, findings: read.findings.map(ofSchema) });
}
