import type { FindingCode } from '../../schemas/document/codes.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { DocumentRule } from '../contract/rule.ts';

/** The code of the finding that names such a clause. */
export const NOT_JUDGED = 'clause-not-judged' satisfies FindingCode;

/** What a release says of its clauses, as far as it is asked here: which of them had a rule on documents. */
export interface ReleasedClauses {
  readonly key: string;
  readonly version?: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly rev: number;
    readonly subject: string;
    readonly rule: boolean;
  }[];
}

/** A clause on documents that a release had a rule for, and for which there is none any more in its revision. */
export interface RuleGone {
  readonly clause: string;
  /** The release, in words: `uncertainty 0.1.0`. */
  readonly release: string;
  /** The keys of the documents of that rule. */
  readonly documents: readonly string[];
}

/**
 * The rules of these releases that are gone: rules are written once, for the draft, and the rule of a clause that has
 * changed since judges by its present wording. Their documents are those of the present rule or, where there is none, the
 * one that the clause is about.
 */
export const rulesGone = (released: readonly ReleasedClauses[], rules: readonly DocumentRule[]): readonly RuleGone[] =>
  released.flatMap(({ key, version = '', clauses }) =>
    clauses
      .filter(({ id, rev, rule }) => rule && !rules.some(({ clause }) => clause === `${id}@${rev}`))
      .map(({ id, subject }) => {
        const later = rules.filter(({ clause }) => clauseId(clause) === id).map(({ document }) => document);
        const documents = later.length > 0 ? [...new Set(later)] : [`${key}/${subject}`];
        return { clause: id, release: `${key} ${version}`, documents };
      }),
  );
