import type { ClauseRef } from '../contract/check.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import type { ReplyRules } from '../judge/judge-reply.ts';
import type { SuiteIdentity } from '../protocol/messages.ts';
import type { Json } from '../contract/json.ts';
import type { Audit } from '../judge/audit.ts';
import type { Expectations } from './expectation.ts';
import type { FrozenSet } from './frozen.ts';
import type { Inspection } from './inspection.ts';
import type { Probe } from './probe.ts';
import type { Level } from './result.ts';
import type { Shard } from './shard.ts';

/** What the run has to know of a clause beside its checks. */
export interface ClauseFacts {
  readonly id: string;
  readonly rev: number;
  readonly standard: string;
  readonly level: Level;
  readonly class: string;
  /** Whether it is on an implementation and an inspection decides it, or a part of it. */
  readonly inspected?: boolean;
}

/** A conformance class: what an implementation that claims it has to declare. */
export interface ClassFacts {
  readonly standard: string;
  readonly name: string;
  readonly operations: readonly OperationName[];
}

/** What a user asked for. Absent lists select everything. */
export interface Selection {
  readonly standards?: readonly string[];
  readonly classes?: readonly string[];
  readonly clauses?: readonly string[];
  readonly operations?: readonly string[];
}

/**
 * Everything that a run depends on beside the implementation: plain data and pure functions, put together by the
 * command. The runner itself knows no standard.
 */
export interface RunPlan {
  readonly identity: SuiteIdentity;
  readonly suites: readonly Suite[];
  /** The versions of each standard that this suite judges, as `MAJOR.MINOR`. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
  /** Facts by clause id. A clause that is not here counts as a `shall` of class `core`. */
  readonly clauses: ReadonlyMap<string, ClauseFacts>;
  readonly classes: readonly ClassFacts[];
  readonly probes: readonly Probe[];
  readonly conduct: ConductClauses;
  readonly rules: ReplyRules;
  readonly selection: Selection;
  readonly seed: string;
  /** Cases of a check of cost 1; `DEFAULT_RUNS` unless given. */
  readonly runs?: number;
  /** Whether a `should` that is not met makes the exit code 1. */
  readonly strict?: boolean;
  /** The part of the run that is asked here; the whole unless given. */
  readonly shard?: Shard;
  /** Failures that are known beforehand. */
  readonly expectations?: Expectations;
  /** The requirement sets whose frozen cases are asked, and no others: then nothing is drawn and nothing is made smaller. */
  readonly frozen?: readonly FrozenSet[];
  /** The inputs of the frozen cases by check, where they are at hand; they are drawn again otherwise. */
  readonly frozenInputs?: ReadonlyMap<string, readonly Json[]>;
  /** What the seed follows from, where the run is an audit. */
  readonly audit?: Audit;
  /** What a conformance statement says of the clauses that an inspection decides. */
  readonly inspections?: readonly Inspection[];
}

/** The clauses that every reply is held to, beside the one that its check cites. */
export interface ConductClauses {
  /** One JSON object a line, nothing else on standard output, ids echoed. */
  readonly form: ClauseRef;
  /** A message is valid by the schema of its kind. */
  readonly message: ClauseRef;
  /** A declared operation answers. */
  readonly answers: ClauseRef;
  /** An input outside the domain is rejected with a code of the operation. */
  readonly rejects: ClauseRef;
  /** An output has the members of its schema and no other. */
  readonly output: ClauseRef;
}

/** A fault that this share of the generated inputs shows … */
const DENSITY = 0.01;
/** … is missed with at most this probability. */
const MISS = 1e-6;

/** N ≥ ln(1/β)/p for independent draws under the stated generator: 1,382. */
export const DEFAULT_RUNS = Math.ceil(Math.log(1 / MISS) / DENSITY);

/** How many cases a check of the given cost runs. */
export const runsOf = (cost: number, runs = DEFAULT_RUNS): number => Math.max(1, Math.ceil(runs / cost));
