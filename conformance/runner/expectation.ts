import type { Verdict } from '../judge/verdict.ts';

/**
 * How something fails: with a wrong answer (`fail`), with something else than an answer, or, because of an earlier
 * failure, without having been asked (`not-testable`).
 */
export type HowItFails = 'fail' | 'unsupported' | 'internal' | 'timeout' | 'crash' | 'protocol-error' | 'not-testable';

/**
 * Failures of one kind. Without `of` it is meant of every probe, check and vector of the clause, without `operation` of
 * every operation that was asked.
 */
export interface FailureKind {
  /** The id of the clause, without a revision. */
  readonly clause: string;
  readonly of?: string;
  readonly operation?: string;
  readonly outcome: HowItFails;
}

/** An entry of a list of expected failures. */
export interface Expectation extends FailureKind {
  readonly reason: string;
  readonly issue: string;
  readonly until: string;
  /** Whether `until` has passed: said by whoever has a clock, so that a transcript judged again says the same. */
  readonly isOutOfDate: boolean;
}

/** A list of expected failures, as a run is given it. */
export interface Expectations {
  /** Of the file, byte for byte. */
  readonly digest: string;
  readonly entries: readonly Expectation[];
}

/** What became of an entry. */
export type Standing = 'fails-as-listed' | 'does-not-fail' | 'out-of-date' | 'too-wide' | 'not-judged';

export interface ExpectationResult extends Expectation {
  readonly standing: Standing;
  readonly verdict: Verdict;
  /** What to list instead of an entry that is too wide. */
  readonly instead: readonly FailureKind[];
}

export interface ExpectationsResult {
  readonly digest: string;
  readonly entries: readonly ExpectationResult[];
  /** The failures that no entry lists, as the entries that would. */
  readonly unlisted: readonly FailureKind[];
}

/** Whether failures of this kind are among those that an entry is meant of. */
export const covers = (entry: FailureKind, { clause, of, operation, outcome }: FailureKind): boolean =>
  entry.clause === clause &&
  entry.outcome === outcome &&
  (entry.of === undefined || entry.of === of) &&
  (entry.operation === undefined || entry.operation === operation);
