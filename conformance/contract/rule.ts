import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from './check.ts';
import type { JsonObject } from './json.ts';

/** One place at which a document breaks a rule: a JSON Pointer into the document, what is wrong, how to mend it. */
export interface Violation {
  readonly pointer: string;
  readonly message: Bilingual;
  readonly fix?: Bilingual;
}

/**
 * A clause on a document that no schema can express, as one predicate over a document that its schema accepts.
 * It has no other dependency than arithmetic, so that `etalon validate` starts fast.
 */
export interface DocumentRule {
  readonly clause: ClauseRef;
  /** The document's schema, such as `uncertainty/measurement-result`. */
  readonly document: string;
  /** `shall` unless given: a broken `should` is a warning, not an error. */
  readonly level?: 'shall' | 'should';
  readonly violations: (document: JsonObject) => readonly Violation[];
}
