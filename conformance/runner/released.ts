import fc from 'fast-check';
import type { Check, ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { AnyOperation, Answer, OperationName, Operations } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import type { Vector } from '../contract/vector.ts';
import { fromWire } from '../protocol/wire-value.ts';
import { judgeAsFrozen } from './as-frozen.ts';
import type { FrozenSet } from './frozen.ts';
import { accepts, type LooksAt } from './looks-at.ts';

/** The cases of one check that were frozen with a release: a line of its `cases.jsonl`. */
export interface FrozenCheck {
  readonly check: string;
  readonly clause: ClauseRef;
  readonly operation: OperationName;
  readonly looksAt: LooksAt;
  /** Input and answer of the reference implementation of that release. */
  readonly cases: readonly (readonly [Json, Answer])[];
}

/** Everything that was frozen to judge by a release. */
export interface FrozenSuite {
  readonly set: FrozenSet;
  readonly vectors: readonly Vector[];
  readonly checks: readonly FrozenCheck[];
}

/** A release to judge by: what was frozen with it, and the reference implementation as it answers for it. */
export interface JudgingRelease extends FrozenSuite {
  readonly operations: Operations;
}

/** What a run is handed to judge by releases. */
export interface ReleasedSuites {
  /** Every suite, those of other standards without cases. */
  readonly suites: readonly Suite[];
  readonly inputs: ReadonlyMap<string, readonly Json[]>;
  readonly sets: readonly FrozenSet[];
}

/**
 * The suites of releases. Inputs, answers of the reference and vectors are those that were frozen. A check of the draft
 * judges them where it still is of the same clause and revision, and accepts every frozen answer; the answers to a check
 * that is gone, or whose clause has changed since, are compared with the frozen ones where that check looked.
 */
export function releasedSuites(suites: readonly Suite[], releases: readonly JudgingRelease[]): ReleasedSuites {
  const now = new Map(suites.flatMap((suite) => suite.checks).map((check) => [check.id, check]));
  const frozen = releases.map((release) => ({ ...release, checks: release.checks.map(untagged) }));
  const own = frozen.map((release) => suiteOf(release, now));
  const names = new Set(own.flatMap((suite) => [...suite.operations.keys()]));
  const others = suites
    .filter(({ standard }) => !own.some((suite) => suite.standard === standard))
    .map((suite) => ({
      ...suite,
      operations: new Map([...suite.operations].filter(([name]) => !names.has(name))),
      checks: [],
      vectors: [],
    }));
  return {
    suites: [...others, ...own],
    inputs: new Map(
      frozen.flatMap(({ checks }) => checks.map(({ check, cases }) => [check, cases.map(([input]) => input)] as const)),
    ),
    sets: frozen.map(({ set }) => set),
  };
}

/** Cases are frozen as they travel. */
const untagged = (check: FrozenCheck): FrozenCheck => ({
  ...check,
  cases: check.cases.map((one) => fromWire(JSON.stringify(one)).value as unknown as readonly [Json, Answer]),
});

function suiteOf({ set, vectors, checks, operations }: JudgingRelease, now: ReadonlyMap<string, Check>): Suite {
  const frozen = new Map<OperationName, Map<string, Answer>>();
  for (const { operation, cases } of checks) {
    const answers = frozen.get(operation) ?? new Map<string, Answer>();
    for (const [input, answer] of cases) answers.set(JSON.stringify(input), answer);
    frozen.set(operation, answers);
  }
  // Probes and vectors ask more than was frozen: there the reference implementation answers for the release.
  const withAnswers = (name: OperationName): AnyOperation => {
    const answers = frozen.get(name);
    const compute = operations.get(name);
    return (input) => {
      const answer = answers?.get(JSON.stringify(input)) ?? compute?.(input);
      if (answer === undefined) throw new Error(`${name} is gone, and nothing was frozen for this input`);
      return answer;
    };
  };
  const names = new Set([...frozen.keys(), ...vectors.map(({ operation }) => operation)]);
  return {
    standard: set.standard,
    operations: new Map([...names].sort().map((name) => [name, withAnswers(name)])),
    checks: checks.map((one) => checkOf(one, now.get(one.check))),
    vectors,
    mutants: [],
  };
}

function checkOf(frozen: FrozenCheck, now: Check | undefined): Check {
  const { check, clause, operation, looksAt, cases } = frozen;
  return {
    id: check,
    clause,
    operation,
    // Probes draw from it as well.
    given: fc.constantFrom(...cases.map(([input]) => input)),
    labels: {},
    cost: 1,
    judge: now !== undefined && stillJudges(now, frozen) ? now.judge : (one) => judgeAsFrozen(looksAt, one),
    brokenBy: [],
  };
}

/** Whether a check of today is of the clause that was frozen, and finds nothing wrong with the answers of that time. */
const stillJudges = (now: Check, { clause, operation, cases }: FrozenCheck): boolean =>
  now.clause === clause &&
  now.operation === operation &&
  cases.every(([input, answer]) => accepts(now, { input, reference: answer, reply: answer }));
