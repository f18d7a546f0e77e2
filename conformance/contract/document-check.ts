import fc, { type Arbitrary } from 'fast-check';
import type { Check, ClauseRef } from './check.ts';
import { clauseId } from './clause-id.ts';
import { DOCUMENT_STYLES, documentText, type DocumentText } from './document-text.ts';
import { fail, PASS } from './judgement.ts';
import type { Json, JsonObject } from './json.ts';
import type { Mutant } from './mutant.ts';
import type { OperationName } from './operation.ts';
import { operationCheck } from './operation-check.ts';
import { notEnforced } from './not-enforced.ts';
import { record } from './record.ts';
import type { Violation } from './rule.ts';

/** The smallest change that makes a document break one clause, and no other. */
export interface MinimalViolation {
  /** What is wrong with the document, such as `without coverageFactor`. */
  readonly name: string;
  /** Undefined where the document has nothing of the kind. */
  readonly of: (document: JsonObject) => JsonObject | undefined;
}

/** What the operation `<standard>/validate` takes and answers. */
export interface ValidateInput {
  readonly document: DocumentText;
}
export interface ValidateOutput {
  readonly accepted: boolean;
  readonly findings: readonly { readonly clause?: string; readonly pointer: string; readonly message?: string }[];
}

/** The reports that have to meet a clause on documents. */
export interface ReportedDocuments {
  readonly operation: OperationName;
  readonly given: Arbitrary<Json>;
  /** Where a reported document breaks the clause. */
  readonly violations: (document: JsonObject) => readonly Violation[];
  readonly brokenBy: readonly Mutant[];
}

export interface DocumentCheck {
  readonly clause: ClauseRef;
  /** The operation that accepts documents: `<standard>/validate`. */
  readonly operation: OperationName;
  /** Documents that meet every clause on them. */
  readonly given: Arbitrary<JsonObject>;
  readonly violations: readonly MinimalViolation[];
  /** Whether the reference accepts a case, for the labels. */
  readonly accepts: (input: ValidateInput) => boolean;
  /** Clauses that recommend: a document that breaks one is accepted. */
  readonly advice: ReadonlySet<string>;
  /** Mutants beside the one that does not enforce the clause at all, which is made here. */
  readonly brokenBy?: readonly Mutant[];
  readonly report?: ReportedDocuments;
}

/** The document with the violation of this number or, where it has nothing of the kind, with the next that it can have. */
function firstOf(violations: readonly MinimalViolation[], from: number, document: JsonObject): JsonObject | undefined {
  for (let step = 0; step < violations.length; step += 1) {
    const broken = violations[(from + step) % violations.length]?.of(document);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

/** Documents as they are, and with one violation each, as raw text in every style. */
const cases = ({ given, violations }: DocumentCheck): Arbitrary<ValidateInput> =>
  record({
    document: given,
    violation: fc.option(fc.nat(Math.max(0, violations.length - 1)), { nil: undefined, freq: 2 }),
    style: fc.constantFrom(...DOCUMENT_STYLES),
  }).map(({ document, violation, style }) => {
    const broken = violation === undefined ? undefined : firstOf(violations, violation, document);
    return { document: documentText(broken ?? document, style) };
  });

/** Labels ask about the case that was just judged: what the judge has learnt is not computed again. */
class Accepted {
  readonly #known = new WeakMap<ValidateInput, boolean>();
  readonly #accepts: DocumentCheck['accepts'];

  constructor(accepts: DocumentCheck['accepts']) {
    this.#accepts = accepts;
  }

  learn(input: ValidateInput, accepted: boolean): void {
    this.#known.set(input, accepted);
  }

  of(input: ValidateInput): boolean {
    const accepted = this.#known.get(input) ?? this.#accepts(input);
    this.#known.set(input, accepted);
    return accepted;
  }
}

/**
 * One clause on documents, tested through the operations that read and write them: `<standard>/validate` accepts
 * documents that meet every clause and does not accept one that breaks this clause alone; what `<standard>/report`
 * returns meets the clause.
 */
export function documentCheck(check: DocumentCheck): readonly Check[] {
  const id = clauseId(check.clause);
  const accepted = new Accepted(check.accepts);
  const media = (wanted: DocumentText['media']) => ({
    least: 0.3,
    holds: ({ document }: ValidateInput) => document.media === wanted,
  });
  const validates = operationCheck<ValidateInput, ValidateOutput>({
    clause: check.clause,
    id: `${id}/validate`,
    operation: check.operation,
    given: cases(check),
    cost: 5,
    labels: {
      JSON: media('application/json'),
      YAML: media('application/yaml'),
      'a document that meets every clause': { least: 0.2, holds: (input) => accepted.of(input) },
      'a document that breaks the clause': { least: 0.2, holds: (input) => !accepted.of(input) },
    },
    judge: ({ input, output, expected }) => {
      accepted.learn(input, expected.accepted);
      if (output.accepted === expected.accepted) return PASS;
      const why = expected.accepted
        ? { en: 'a document that meets every clause is not accepted', zh: '符合各条的文件未被接受' }
        : { en: `a document that does not meet ${id} is accepted`, zh: `不符合${id}的文件被接受` };
      return fail(why, expected.accepted, output.accepted, '/accepted');
    },
    brokenBy: [notEnforced(check.operation, id, check.advice), ...(check.brokenBy ?? [])],
  });
  return check.report === undefined ? [validates] : [validates, reportCheck(check.clause, check.report)];
}

/** What a report returns meets the clause. */
export const reportCheck = (clause: ClauseRef, report: ReportedDocuments): Check =>
  operationCheck<Json, JsonObject>({
    clause,
    id: `${clauseId(clause)}/report`,
    operation: report.operation,
    given: report.given,
    cost: 2,
    labels: {},
    judge: ({ output, expected }) => {
      const [found] = report.violations(output);
      return found === undefined ? PASS : fail(found.message, expected, output, found.pointer);
    },
    brokenBy: report.brokenBy,
  });
