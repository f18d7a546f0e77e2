/**
 * Turns what a compiled validator says into findings: one for each thing to mend, at its place in the text, with the
 * clause that is not met and what to write instead.
 *
 * For other parts: `validate(validator, document)` gives the findings, `[]` where the document is valid; `Validator` is
 * the type of `documentValidators[key]` in `.generated/document-validators.js`.
 */

import type { Json } from '../../conformance/contract/json.ts';
import { explain } from './explain-error.ts';
import type { Finding } from './finding.ts';
import { limits } from './limits.ts';
import { finding } from './make-finding.ts';
import { reportedErrors } from './reported-errors.ts';
import type { SourceDocument } from './source-document.ts';

/** What a validator says of one place: a JSON Pointer, the keyword that is not met, and the schema that holds it. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema?: unknown;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** A validator as ajv compiles it; `errors` holds what the last call found. */
export interface Validator {
  (value: unknown): unknown;
  errors?: readonly ValidationError[] | null;
}

/** What is wrong with a document by its schema, in the order of the text. */
export function validate(validator: Validator, document: SourceDocument): readonly Finding[] {
  if (validator(document.value) === true) return [];
  const errors = reportedErrors(validator.errors ?? []);
  const shown = errors.slice(0, limits.findings);
  const explained = shown.map((error) => explain(error));
  const places = document.places(explained.map(({ pointer, part }) => ({ pointer, part })));
  const findings = explained.map((one, index) => one.findingAt(places[index] ?? document.place(one.pointer)));
  findings.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  if (errors.length > shown.length) {
    findings.push(finding('more-findings', document.place(''), { count: errors.length - shown.length }));
  }
  return findings;
}

/** The clauses that a schema object cites, without revisions: `['UNC-012']`. */
export function clausesOf(schema: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const cited = schema?.['x-clause'] as Json | undefined;
  return Array.isArray(cited) ? cited.map((clause: Json) => String(clause).replace(/@[0-9]+$/, '')) : [];
}
