import type { Reply } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import { clauseId } from '../contract/clause-id.ts';
import type { AnyOperation, Answer, OperationName } from '../contract/operation.ts';
import type { Suite } from '../contract/registry.ts';
import type { Vector } from '../contract/vector.ts';
import {
  isAnswer,
  judgeReply,
  noAnswer,
  wrongForm,
  type CaseJudgement,
  type ReplyFault,
} from '../judge/judge-reply.ts';
import { judgeVector, type JudgedNumber } from '../judge/vector.ts';
import type { Fault } from '../protocol/fault.ts';
import { mayHoldTags, untagNumbers } from '../protocol/numbers.ts';
import { Conduct } from './conduct.ts';
import { deal, type Dealt } from './deal.ts';
import { Habits } from './habits.ts';
import { keptExchange, keptJudgement } from './kept.ts';
import type { RunPlan } from './plan.ts';
import { ProbeTally } from './probe-tally.ts';
import { select, type Selected } from './select.ts';
import { CheckTally } from './tally.ts';
import type { Exchange, RunEvent, Start } from './transcript.ts';

/** A vector and what was said of the answer to it. */
export interface VectorTally {
  readonly vector: Vector;
  readonly suite: Suite;
  judged: {
    readonly exchange: Exchange;
    readonly judgement: CaseJudgement;
    readonly numbers: readonly JudgedNumber[];
  } | null;
}

export type End = Extract<RunEvent, { end: unknown }>['end'];

/**
 * Everything known of a run so far. The live run and an old transcript feed it the same events, so that both are
 * judged by the same code; it touches neither a clock nor the outside.
 */
export class Judging {
  readonly plan: RunPlan;
  readonly conduct: Conduct;
  readonly habits = new Habits();
  readonly probes: ReadonlyMap<string, ProbeTally>;
  readonly checks: ReadonlyMap<string, CheckTally>;
  readonly vectors: ReadonlyMap<string, VectorTally>;
  /** Faults after which the implementation was started again, in the order in which they happened. */
  readonly faults: Fault[] = [];
  start: Start | null = null;
  end: End | null = null;
  selected: Selected;
  /** What each shard asks; null in a whole run, and until there was an answer to hello. */
  #dealt: Dealt | null = null;
  readonly #operations = new Map<OperationName, AnyOperation>();

  constructor(plan: RunPlan) {
    this.plan = plan;
    this.conduct = new Conduct(plan.conduct);
    this.selected = select(plan, null);
    this.probes = new Map(plan.probes.map((probe) => [probe.id, new ProbeTally(probe)]));
    const checks = plan.suites.flatMap((suite) => suite.checks);
    this.checks = new Map(checks.map((check) => [check.id, new CheckTally(check)]));
    this.vectors = new Map(
      plan.suites.flatMap((suite) => suite.vectors.map((vector) => [vector.id, { vector, suite, judged: null }])),
    );
    for (const { operations } of plan.suites) {
      for (const [name, operation] of operations) this.#operations.set(name, operation);
    }
  }

  /** Takes the next event; says how a case was judged where the event is a case of a check. */
  take(event: RunEvent): CaseJudgement | null {
    if ('exchange' in event) return this.#exchange(event.exchange);
    if ('start' in event) {
      const { hello } = event.start;
      this.start = event.start;
      this.selected = select(this.plan, hello);
      const { shard } = this.plan;
      this.#dealt = shard === undefined || hello === null ? null : deal(this.plan, hello, shard.of);
    } else if ('restarted' in event) {
      this.faults.push(event.restarted);
    } else if ('unexplained' in event) {
      this.conduct.takeFault(event.unexplained.fault);
    } else if ('leftOut' in event) {
      const tally = this.checks.get(event.leftOut.check);
      if (tally !== undefined) tally.leftOut = event.leftOut;
    } else if ('finished' in event) {
      return null;
    } else if ('cut' in event) {
      const tally = this.checks.get(event.cut.check);
      if (tally !== undefined) tally.cut = event.cut.because;
    } else {
      this.end = event.end;
      if (event.end.fault?.kind === 'protocol-error') this.conduct.takeFault(event.end.fault);
    }
    return null;
  }

  #exchange(exchange: Exchange): CaseJudgement | null {
    const { asked, operation, input } = exchange;
    const declared = this.selected.declared.has(operation);
    const reference = once(() => this.#reference(operation, input.value));
    const faults = declared && isAnswer(exchange.reply) ? this.plan.rules(operation, exchange.reply) : [];
    const kept = keptExchange(exchange);
    if (declared) this.conduct.take(kept, faults, reference);
    if ('probe' in asked) {
      this.probes.get(asked.probe)?.take(asked.index, asked.pass, kept, reference);
      return null;
    }
    const reply = untagged(exchange);
    if ('vector' in asked) return this.#vector(asked.vector, exchange, kept, reply, faults);

    const tally = this.checks.get(asked.check);
    if (tally === undefined) return null;
    const judgement = keptJudgement(
      judgeReply(tally.check, { input: input.value, reply, faults, reference }),
      exchange,
    );
    const answer = judgement.verdict === 'suite-error' ? null : reference();
    if (asked.shrink !== undefined) {
      tally.takeShrunk(asked.index, asked.shrink, kept, judgement, answer);
      return judgement;
    }
    tally.take(asked.index, kept, input.value, judgement, answer);
    const isWrong = judgement.verdict === 'fail' || reply.outcome === 'unsupported';
    this.habits.take(input.value, reply, isWrong, answer);
    return judgement;
  }

  #vector(
    id: string,
    exchange: Exchange,
    kept: Exchange,
    reply: Reply,
    faults: readonly ReplyFault[],
  ): CaseJudgement | null {
    const tally = this.vectors.get(id);
    if (tally === undefined) return null;
    const expected = tally.vector.expected as unknown as Json;
    const [fault] = faults;
    let judgement: CaseJudgement;
    let numbers: readonly JudgedNumber[] = [];
    if (!isAnswer(reply)) judgement = noAnswer(reply, expected);
    else if (fault !== undefined) judgement = wrongForm(fault, expected, reply as unknown as Json);
    else {
      const judged = judgeVector(tally.vector, reply);
      ({ numbers } = judged);
      judgement =
        judged.because === null
          ? { verdict: 'pass', margin: null }
          : { verdict: 'fail', because: judged.because, expected: judged.expected, got: judged.got, at: judged.at };
    }
    judgement = keptJudgement(judgement, exchange);
    tally.judged = { exchange: kept, judgement, numbers };
    return judgement;
  }

  #reference(operation: OperationName, input: Json): Answer {
    const compute = this.#operations.get(operation);
    if (compute === undefined) throw new Error(`there is no reference for ${operation}`);
    return compute(input);
  }

  /** Whether this is not asked by another shard; what none asks, such as a check of what is not declared, is here too. */
  isHere(what: { readonly check: string } | { readonly vector: string }): boolean {
    if (this.#dealt === null) return true;
    const { ofCheck, ofVector } = this.#dealt;
    const by = 'check' in what ? ofCheck.get(what.check) : ofVector.get(what.vector);
    return by === undefined || by === this.plan.shard?.number;
  }

  /** The standard whose suite has this check or vector, by the clause's facts where there are any. */
  standardOf(clause: `${string}-${number}@${number}`, suite: Suite): string {
    return this.plan.clauses.get(clauseId(clause))?.standard ?? suite.standard;
  }
}

/** The answer with its tagged numbers read, as checks see it. */
function untagged({ reply, line }: Exchange): Reply {
  if (reply.outcome !== 'result' || (line !== undefined && !mayHoldTags(line))) return reply;
  return { outcome: 'result', output: untagNumbers(reply.output as Json) };
}

function once(compute: () => Answer): () => Answer {
  let found: Answer | undefined;
  return () => (found ??= compute());
}
