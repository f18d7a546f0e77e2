import { documentValidators } from '../../.generated/document-validators.js';
import type { Finding } from '../../schemas/document/finding.ts';
import { finding } from '../../schemas/document/make-finding.ts';
import type { SourceDocument } from '../../schemas/document/source-document.ts';
import { validate, type Validator } from '../../schemas/document/validate.ts';
import type { ClauseRef } from '../contract/check.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { JsonObject } from '../contract/json.ts';
import type { DocumentRule, Violation } from '../contract/rule.ts';
import { rules } from './generated/rules.ts';
import { NOT_JUDGED, type RuleGone } from './rules-gone.ts';

/** The keys of the schemas of documents, such as `uncertainty/measurement-result`; those of operations are not here. */
export const documentSchemas: readonly string[] = Object.keys(documentValidators);

/** A version of the standards by which documents are judged. */
export interface DocumentVersion {
  readonly validators: Readonly<Record<string, Validator>>;
  /** Whether a clause is in force, at this revision; rules of others say nothing. */
  readonly holds: (clause: ClauseRef) => boolean;
  /** Clauses that this version has and for which there is no rule in its revision: documents are not judged by them. */
  readonly gone: readonly RuleGone[];
  /** The document as the rules are to read it. */
  readonly read: (document: JsonObject) => JsonObject;
}

const DRAFT: DocumentVersion = {
  validators: documentValidators,
  holds: () => true,
  gone: [],
  read: (document) => document,
};

/**
 * What is wrong with a document of this schema: by the schema and, where that accepts it, by every rule on documents of
 * its kind. A broken `should` is a warning, and so is a clause of a release that cannot be judged any more (code
 * `clause-not-judged`). The one way in which `etalon validate` and the operations `validate` judge.
 *
 * Throws where there is no schema of that key; `documentSchemas` has those that there are.
 */
export function documentFindings(
  document: SourceDocument,
  schema: string,
  version: DocumentVersion = DRAFT,
): readonly Finding[] {
  const validator = version.validators[schema];
  if (validator === undefined) throw new RangeError(`there is no schema ${schema}`);
  const found = validate(validator, document);
  return found.length > 0 ? found : ruleFindings(document, schema, version);
}

/** The members of a document that are documents of their own, with the schema of each. */
const DOCUMENTS_WITHIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'uncertainty/comparison': {
    result: 'uncertainty/measurement-result',
    reference: 'uncertainty/measurement-result',
  },
};

/** Every rule that a document breaks, itself or in a document within it; pointers lead from the outermost one. */
function brokenRules(
  document: JsonObject,
  schema: string,
  version: DocumentVersion,
  at = '',
): readonly (readonly [DocumentRule, Violation])[] {
  const seen = version.read(document);
  const own = rules
    .filter((rule) => rule.document === schema && version.holds(rule.clause))
    .flatMap((rule) =>
      rule
        .violations(seen)
        .map((found): [DocumentRule, Violation] => [rule, { ...found, pointer: at + found.pointer }]),
    );
  const within = Object.entries(DOCUMENTS_WITHIN[schema] ?? {}).flatMap(([member, inner]) =>
    brokenRules(document[member] as JsonObject, inner, version, `${at}/${member}`),
  );
  return [...own, ...within];
}

/** The schemas of a document and of those within it. */
const schemasIn = (schema: string): readonly string[] => [schema, ...Object.values(DOCUMENTS_WITHIN[schema] ?? {})];

/** Rules read what their schema promises, so they are asked only about what it accepts. */
function ruleFindings(document: SourceDocument, schema: string, version: DocumentVersion): readonly Finding[] {
  const broken = brokenRules(document.value as JsonObject, schema, version);
  const places = document.places(broken.map(([, { pointer }]) => ({ pointer, part: 'value' })));
  const notMet = broken.map(([rule, { pointer, message, fix }], index) =>
    finding(
      'clause-not-met',
      places[index] ?? document.place(pointer),
      { message, ...(fix === undefined ? {} : { fix }) },
      { severity: rule.level === 'should' ? 'warning' : 'error', clause: clauseId(rule.clause) },
    ),
  );
  const notJudged = version.gone
    .filter(({ documents }) => schemasIn(schema).some((one) => documents.includes(one)))
    .map(({ clause, release }) =>
      finding(NOT_JUDGED, document.place(''), { clause, release }, { severity: 'warning', clause }),
    );
  return [...notMet, ...notJudged];
}
