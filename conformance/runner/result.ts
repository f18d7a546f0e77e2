import type { ClauseRef, Reply } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Answer, OperationName } from '../contract/operation.ts';
import type { ExitCode, Verdict } from '../judge/verdict.ts';
import type { Fault } from '../protocol/fault.ts';
import type { HelloReply, SuiteIdentity } from '../protocol/messages.ts';
import type { Transport } from '../protocol/transport.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Audit } from '../judge/audit.ts';
import type { ExpectationsResult, HowItFails } from './expectation.ts';
import type { FrozenSet } from './frozen.ts';
import type { Selection } from './plan.ts';
import type { Shard } from './shard.ts';

/**
 * The outcome of a run as plain data; the report is made of it. It has no clock time and no order of arrival in it:
 * the same seed against an implementation that answers the same gives the same bytes. What depends on the machine
 * (`stderr` of a fault) is for `run.json`, not for `report.json`.
 */
export interface RunResult {
  readonly mode: 'explore' | 'frozen' | 'audit';
  /** The requirement sets whose cases were asked; null where cases were drawn for this run. */
  readonly sets: readonly FrozenSet[] | null;
  /** What the seed follows from, in an audit. */
  readonly audit: Audit | null;
  /** The run seed as it was given or drawn. */
  readonly seed: string;
  readonly suite: SuiteIdentity;
  /** How the implementation was reached, such as the command line. */
  readonly adapter: string;
  readonly transport: Transport;
  /** What the implementation says of itself; null where it never answered `hello`. */
  readonly implementation: HelloReply | null;
  /** `complete`: everything selected ran. `stopped`: a fault ended the session, `fault` says which. */
  readonly ended: 'complete' | 'stopped' | 'interrupted' | 'not-started';
  readonly fault: Fault | null;
  /** The first line that a reader sees: the one thing to know about this run. */
  readonly headline: Bilingual;
  readonly verdict: Verdict;
  readonly exitCode: ExitCode;
  readonly operations: OperationsResult;
  readonly claims: readonly ClaimResult[];
  /** What was asked for, where that is less than all that was declared or claimed; then nothing is said of the rest. */
  readonly selection: Selection | null;
  /** The part of the run that this is, or null where it is the whole. */
  readonly shard: Shard | null;
  /** What became of the list of expected failures, or null where the run was given none. */
  readonly expectations: ExpectationsResult | null;
  /** Every clause with evidence, by clause id. */
  readonly clauses: readonly ClauseResult[];
  readonly probes: readonly ProbeResult[];
  readonly checks: readonly CheckResult[];
  readonly vectors: readonly VectorResult[];
  readonly restarts: number;
  /** Faults after which the implementation was started again, with its error stream: for `run.json`. */
  readonly faults: readonly Fault[];
}

/** Declared operations that this suite knows, those that it does not, and all that it could have tested. */
export interface OperationsResult {
  readonly declared: readonly OperationName[];
  readonly unknown: readonly string[];
  readonly testable: readonly OperationName[];
  /** Of the declared ones, those of which a part is left out. */
  readonly inPart: readonly OperationName[];
}

/** A class of a standard that the implementation claims and that was selected. */
export interface ClaimResult {
  readonly standard: string;
  readonly version: string;
  readonly class: string;
  readonly verdict: Verdict;
  /** Operations that the class needs and that are not declared, or not in full. */
  readonly missing: readonly OperationName[];
}

/** What is known of a clause after the run: the worst of its probes, checks and vectors. */
export interface ClauseResult {
  readonly clause: ClauseRef;
  readonly id: string;
  readonly rev: number;
  readonly standard: string;
  readonly level: Level;
  readonly verdict: Verdict;
  /** Ids of the probes, checks and vectors that the verdict rests on. */
  readonly probes: readonly string[];
  readonly checks: readonly string[];
  readonly vectors: readonly string[];
  readonly cases: number;
  /** The largest margin of a passing case, 0 to 1; null where every equality is exact or nothing passed. */
  readonly margin: number | null;
}

/** The levels of clauses that a run can judge. */
export type Level = 'shall' | 'shall not' | 'should' | 'should not' | 'may' | 'need not' | 'can' | 'cannot';

/** Something asked before any case (`probe`), or looked at in every reply (`conduct`). */
export interface ProbeResult {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly kind: 'probe' | 'conduct';
  readonly title: Bilingual;
  readonly verdict: Verdict;
  readonly because: Bilingual | null;
  readonly cases: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
  /** By operation, how it fails; `null` for a fault of the session that belongs to no case. */
  readonly asked: readonly { readonly operation: OperationName | null; readonly outcomes: readonly HowItFails[] }[];
}

export interface CheckResult {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly standard: string;
  readonly operation: OperationName;
  readonly verdict: Verdict;
  /** Why the verdict is what it is, where it is neither a pass nor explained by `failures`. */
  readonly because: Bilingual | null;
  /** Cases that were to run, that were judged, and how they were judged. */
  readonly planned: number;
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly inconclusive: number;
  /** How the implementation answered, by outcome; `undefined` counts results without a value. */
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
  readonly labels: readonly LabelResult[];
  readonly margin: number | null;
  /** The first failing cases by index, shrunk; at most a few. */
  readonly failures: readonly Failure[];
}

export type OutcomeKind = Reply['outcome'] | 'undefined';

export interface LabelResult {
  readonly name: string;
  /** The least share of the cases, 0 to 1, and how many cases were of this kind. */
  readonly least: number;
  readonly count: number;
  readonly reached: boolean;
}

/** One case that failed, enough to ask it again and to see why it fails. */
export interface Failure {
  /** Unique in the run and safe as a file name: `UNC-021_divides-17`. */
  readonly id: string;
  /** The check, vector or probe that it failed, and the clause. */
  readonly of: string;
  readonly clause: ClauseRef;
  readonly operation: OperationName;
  /** The number of the case in its check, from 0. */
  readonly index: number;
  /** The smallest input found that fails, as it was sent; numbers that JSON cannot carry are tagged. */
  readonly input: Json;
  /** The input that was generated, where shrinking found a smaller one. */
  readonly original: Json | null;
  readonly shrinks: number;
  readonly reply: Reply;
  readonly reference: Answer | null;
  readonly because: Bilingual;
  readonly expected: Json;
  readonly got: Json;
  /** JSON Pointer into the output, where the failure has one place. */
  readonly at: string | null;
  /** How to generate the original again with the same version of fast-check: a hint, not a record. */
  readonly seed: number | null;
  readonly path: string | null;
}

/** How many digits of a published or computed value the implementation gave. */
export interface VectorResult {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly standard: string;
  readonly operation: OperationName;
  readonly source: string;
  readonly verdict: Verdict;
  readonly because: Bilingual | null;
  readonly numbers: readonly VectorNumber[];
  /** The least of `numbers[].digits`; null where the vector has no numbers or was not answered with a result. */
  readonly digits: number | null;
  readonly failure: Failure | null;
}

export interface VectorNumber {
  readonly at: string;
  readonly expected: string;
  readonly got: Json;
  /** Correct digits (log relative error), and how many conform. */
  readonly digits: number;
  readonly required: number;
}
