import fc from 'fast-check';
import type { Check, ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { AnyOperation, Answer, OperationName } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import type { Vector } from '../contract/vector.ts';
import { judgeAsFrozen } from './as-frozen.ts';
import type { FrozenSet } from './frozen.ts';
import type { LooksAt } from './looks-at.ts';

/** The cases of one check that were frozen with a release: a line of its `cases.jsonl`. */
export interface FrozenCheck {
  readonly check: string;
  readonly clause: ClauseRef;
  readonly operation: OperationName;
  readonly looksAt: LooksAt;
  /** Input and answer of the reference implementation of that release. */
  readonly cases: readonly (readonly [Json, Answer])[];
}

/** Everything by which a release is judged. */
export interface FrozenSuite {
  readonly set: FrozenSet;
  readonly vectors: readonly Vector[];
  readonly checks: readonly FrozenCheck[];
}

/** What a run is handed to judge by a release. */
export interface ReleasedSuite {
  /** Every suite, those of other standards without cases. */
  readonly suites: readonly Suite[];
  readonly inputs: ReadonlyMap<string, readonly Json[]>;
  readonly set: FrozenSet;
}

/**
 * The suite of a release. Inputs, answers of the reference and vectors are those that were frozen. A check whose clause
 * the draft still holds at the same revision judges them; the answers to a check that is gone, or whose clause has
 * changed since, are compared with the frozen ones where that check looked.
 */
export function releasedSuite(suites: readonly Suite[], { set, vectors, checks }: FrozenSuite): ReleasedSuite {
  const now = new Map(suites.flatMap((suite) => suite.checks).map((check) => [check.id, check]));
  const operations = new Map(suites.flatMap((suite) => [...suite.operations]));
  const frozen = new Map<OperationName, Map<string, Answer>>();
  for (const { operation, cases } of checks) {
    const answers = frozen.get(operation) ?? new Map<string, Answer>();
    for (const [input, answer] of cases) answers.set(JSON.stringify(input), answer);
    frozen.set(operation, answers);
  }
  // Probes ask more than was frozen, and vectors need no reference: there the reference of the draft says what it can.
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
  const own: Suite = {
    standard: set.standard,
    operations: new Map([...names].sort().map((name) => [name, withAnswers(name)])),
    checks: checks.map((one) => checkOf(one, now.get(one.check))),
    vectors,
    mutants: [],
  };
  const others = suites
    .filter(({ standard }) => standard !== set.standard)
    .map((suite) => ({
      ...suite,
      operations: new Map([...suite.operations].filter(([name]) => !names.has(name))),
      checks: [],
      vectors: [],
    }));
  return {
    suites: [...others, own],
    inputs: new Map(checks.map(({ check, cases }) => [check, cases.map(([input]) => input)])),
    set,
  };
}

function checkOf(frozen: FrozenCheck, now: Check | undefined): Check {
  const { check, clause, operation, looksAt, cases } = frozen;
  const isSame = now?.clause === clause && now.operation === operation;
  return {
    id: check,
    clause,
    operation,
    // Probes draw from it as well.
    given: fc.constantFrom(...cases.map(([input]) => input)),
    labels: {},
    cost: 1,
    judge: isSame ? now.judge : (one) => judgeAsFrozen(looksAt, one),
    brokenBy: [],
  };
}
