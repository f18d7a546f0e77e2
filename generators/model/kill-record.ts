/** What one mutant broke, what noticed it, and which other clauses failed with it. */
export interface MutantRecord {
  readonly breaks: string;
  /** Checks, vectors, probes and rules on answers that serve the broken clause and failed. */
  readonly killedBy: readonly string[];
  /**
   * Other clauses of the series that failed: some because one fault shows in several, some because an answer was not
   * testable.
   */
  readonly alsoFailed: readonly string[];
}

/** How well a failure names its cause, over some mutants; precision.ts says how it is computed. */
export interface Precision {
  /** Mean over the mutants of the share of failed clauses that is the broken one; 1 is best, 4 decimals. */
  readonly mean: number;
  /** The least such share. */
  readonly worst: number;
}

/** What the kill matrix says of one clause. */
export interface ClauseRecord {
  readonly checks: readonly string[];
  readonly killed: readonly string[];
  readonly survived: readonly string[];
  /** Absent where the clause has no mutant. */
  readonly precision?: Precision;
}

/** The precision of a whole standard. */
export interface StandardPrecision extends Precision {
  readonly mutants: number;
  /** Mutants whose broken clause is among the clauses that failed. */
  readonly killed: number;
  readonly brokeOneClauseOnly: number;
  /** A mutant with the least share, the first by id; null where there is no mutant. */
  readonly worstMutant: string | null;
}

/** The kill matrix of one standard as `npm run mutants` writes it and everything else reads it. */
export interface KillRecord {
  /** Digest of the sources that it was computed from, see digest.ts. */
  readonly digest: string;
  readonly seed: string;
  /** Cases of a check of cost 1. */
  readonly runs: number;
  readonly precision: StandardPrecision;
  readonly clauses: Readonly<Record<string, ClauseRecord>>;
  readonly mutants: Readonly<Record<string, MutantRecord>>;
  /** By check, the mutants that it says it rejects; gaps.ts holds each check to its own list. */
  readonly brokenBy: Readonly<Record<string, readonly string[]>>;
}
