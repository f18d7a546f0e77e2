import type { Check } from '../contract/check.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { Json } from '../contract/json.ts';
import type { Mutant } from '../contract/mutant.ts';
import type { AnyOperation, Answer } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import type { Vector } from '../contract/vector.ts';
import { judgeReply, type ReplyRules } from '../judge/judge-reply.ts';
import { isReached } from '../judge/reached.ts';
import { judgeVector } from '../judge/vector.ts';
import { untagNumbers } from '../protocol/numbers.ts';
import { generate } from '../runner/generate.ts';
import { runsOf } from '../runner/plan.ts';

/** What a mutant is put before: the suites, the rules on the form of answers, and which cases. */
export interface KillPlan {
  readonly suites: readonly Suite[];
  readonly rules: ReplyRules;
  readonly seed: string;
  /** Cases of a check of cost 1. */
  readonly runs: number;
}

/** A mutant, and what failed because of it: ids of checks, vectors and rules on answers, by the clause they serve. */
export interface Verdict {
  readonly id: string;
  readonly breaks: string;
  readonly failed: ReadonlyMap<string, readonly string[]>;
}

/** Something of the reference itself that failed, which is a fault of the suite. */
export interface OwnFault {
  readonly check: string;
  readonly because: string;
}

/** Told what the matrix begins with before any mutant: the cases of a check, or the reference before a check, one of so many. */
export type Preparing = (what: 'cases' | 'reference', check: string, of: number) => void;

interface PreparedCase {
  readonly input: Json;
  readonly answer: Answer;
}

interface PreparedCheck {
  readonly check: Check;
  readonly cases: readonly PreparedCase[];
}

/**
 * The suite put to the test: every mutant of every operation runs through every check and vector of that operation, by
 * the code that judges a vendor. The cases are generated once, and the reference answers each of them once.
 */
export class KillMatrix {
  readonly ownFaults: OwnFault[] = [];
  readonly #plan: KillPlan;
  readonly #operations: ReadonlyMap<string, AnyOperation>;
  readonly #checks: readonly PreparedCheck[];
  readonly #vectors: readonly Vector[];

  constructor(plan: KillPlan, preparing: Preparing = () => undefined) {
    this.#plan = plan;
    this.#operations = new Map(plan.suites.flatMap(({ operations }) => [...operations]));
    this.#checks = plan.suites
      .flatMap(({ checks }) => checks)
      .map((check, _, { length }) => {
        preparing('cases', check.id, length);
        return this.#prepare(check);
      });
    this.#vectors = plan.suites.flatMap(({ vectors }) => vectors);
    this.#judgeReference(preparing);
  }

  #operation(name: string): AnyOperation {
    const operation = this.#operations.get(name);
    if (operation === undefined) throw new Error(`there is no reference implementation of ${name}`);
    return operation;
  }

  #prepare(check: Check): PreparedCheck {
    const reference = this.#operation(check.operation);
    const cases = [...generate(check, this.#plan.seed, runsOf(check.cost, this.#plan.runs))].map(({ input }) => {
      const value = untagNumbers(input);
      return { input: value, answer: reference(value) };
    });
    return { check, cases };
  }

  /** The reference passes every case and vector, and every label is reached: else nothing here means anything. */
  #judgeReference(preparing: Preparing): void {
    for (const { check, cases } of this.#checks) {
      preparing('reference', check.id, this.#checks.length);
      for (const { input, answer } of cases) {
        const judged = this.#judge(check, { input, answer }, answer);
        if (judged !== 'pass') {
          this.ownFaults.push({ check: check.id, because: `the reference itself: ${judged}` });
          break;
        }
      }
      for (const [name, label] of Object.entries(check.labels)) {
        const count = cases.filter(({ input }) => label.holds(input)).length;
        if (!isReached(count, cases.length, label.least)) {
          const because = `the label "${name}" was met in ${count} of ${cases.length} cases, at least ${label.least} are asked for`;
          this.ownFaults.push({ check: check.id, because });
        }
      }
    }
    for (const vector of this.#vectors) {
      const { because } = judgeVector(vector, this.#operation(vector.operation)(untagNumbers(vector.input)));
      if (because !== null) this.ownFaults.push({ check: vector.id, because: because.en });
    }
  }

  /** `pass`, or why not. */
  #judge(check: Check, { input, answer }: PreparedCase, reply: Answer): string {
    const faults = this.#plan.rules(check.operation, reply);
    const judged = judgeReply(check, { input, reply, faults, reference: () => answer });
    return judged.verdict === 'pass' ? 'pass' : judged.because.en;
  }

  /** Puts one mutant through every check and vector of its operation. */
  judge(mutant: Mutant): Verdict {
    const reference = this.#operation(mutant.operation);
    const failed = new Map<string, string[]>();
    const note = (clause: string, by: string): void => {
      const known = failed.get(clause) ?? [];
      if (!known.includes(by)) failed.set(clause, [...known, by].sort());
    };
    const answers = new Map<Json, Answer>();
    const remembered: AnyOperation = (input) => answers.get(input) ?? reference(input);
    const wrong = mutant.wrap(remembered);
    for (const { check, cases } of this.#checks.filter(({ check: one }) => one.operation === mutant.operation)) {
      let isKilled = false;
      for (const one of cases) {
        answers.set(one.input, one.answer);
        const reply = wrong(one.input);
        for (const { clause } of this.#plan.rules(check.operation, reply)) note(clauseId(clause), 'form of the answer');
        if (!isKilled && this.#judge(check, one, reply) !== 'pass') {
          isKilled = true;
          note(clauseId(check.clause), check.id);
        }
      }
    }
    for (const vector of this.#vectors.filter(({ operation }) => operation === mutant.operation)) {
      const { because } = judgeVector(vector, wrong(untagNumbers(vector.input)));
      if (because !== null) note(clauseId(vector.clause), vector.id);
    }
    return { id: mutant.id, breaks: mutant.breaks, failed };
  }
}
