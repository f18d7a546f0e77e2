import type { Bilingual } from '../../schemas/document/finding.ts';
import type { ClauseRef } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Answer, OperationName } from '../contract/operation.ts';
import { showAnswer } from '../contract/show-answer.ts';
import { causeOf, isAnswer, type CaseJudgement, type ReplyFault } from '../judge/judge-reply.ts';
import type { Fault } from '../protocol/fault.ts';
import type { ConductClauses } from './plan.ts';
import type { HowItFails } from './expectation.ts';
import type { ProbeResult } from './result.ts';
import { failureOf } from './failure.ts';
import type { Failed } from './tally.ts';
import { howItFails } from './targets.ts';
import type { Exchange } from './transcript.ts';

const KEPT = 3;

interface Held {
  readonly id: string;
  readonly clause: ClauseRef;
  readonly title: Bilingual;
  failed: number;
  because: Bilingual | null;
  /** How it fails, by operation; null stands for a fault of the session that belongs to no case. */
  readonly outcomes: Map<OperationName | null, Set<HowItFails>>;
  readonly failures: { readonly key: string; readonly exchange: Exchange; readonly judgement: Failed['judgement'] }[];
}

/** What every reply is held to, beside the clause that its check cites. */
export class Conduct {
  readonly #form: Held;
  readonly #message: Held;
  readonly #answers: Held;
  readonly #rejects: Held;
  readonly #output: Held;
  readonly #asked = new Set<OperationName>();
  #replies = 0;

  constructor(clauses: ConductClauses) {
    const held = (id: string, clause: ClauseRef, en: string, zh: string): Held => ({
      id,
      clause,
      title: { en, zh },
      failed: 0,
      because: null,
      outcomes: new Map(),
      failures: [],
    });
    this.#form = held('form', clauses.form, 'One JSON object a line, and nothing else', '每行一个JSON对象，别无其他');
    this.#message = held('message', clauses.message, 'A message has the form of its kind', '消息符合其类别的形式');
    this.#answers = held('answers', clauses.answers, 'A declared operation answers', '已声明的操作予以作答');
    this.#rejects = held('rejects', clauses.rejects, 'Inputs are rejected with a known code', '以已知代码拒绝输入');
    this.#output = held('output', clauses.output, 'Outputs have the form of their schema', '输出符合其模式');
  }

  /** Looks at one reply of a declared operation. */
  take(exchange: Exchange, faults: readonly ReplyFault[], reference: () => Answer): void {
    this.#replies++;
    this.#asked.add(exchange.operation);
    const { reply } = exchange;
    if (isAnswer(reply)) {
      for (const fault of faults) {
        const held = [this.#rejects, this.#output].find(({ clause }) => clause === fault.clause) ?? this.#output;
        add(held, exchange, fault.because, showAnswer(reply), fault.at ?? null);
      }
      return;
    }
    const because = causeOf(reply);
    const got = reply as unknown as Json;
    if (reply.outcome === 'protocol-error') {
      return add(reply.breach === 'message' ? this.#message : this.#form, exchange, because, got, null);
    }
    add(this.#answers, exchange, because, got, null);
    if (reply.outcome !== 'unsupported' && outsideDomain(reference)) {
      add(this.#rejects, exchange, NOT_A_REJECTION, got, null);
    }
  }

  /** A fault of the session that no case can be charged with. */
  takeFault(fault: Fault): void {
    const form = fault.breach === 'message' ? this.#message : this.#form;
    const held = fault.kind === 'protocol-error' ? form : this.#answers;
    held.failed++;
    note(held, null, FAULTS.find((kind) => kind === fault.kind) ?? 'not-testable');
    held.because ??= fault.because;
  }

  /**
   * `seen`: whether there was anything to look at. `known`: whether any operation is declared that can be judged;
   * without one the clause on declared operations is met by nobody, and broken by nobody either.
   */
  results(seen: boolean, known = true): readonly ProbeResult[] {
    return [this.#form, this.#message, this.#answers, this.#rejects, this.#output].map((held) => ({
      id: held.id,
      clause: held.clause,
      kind: 'conduct',
      title: held.title,
      verdict: held.failed > 0 ? 'fail' : seen && (known || held !== this.#answers) ? 'pass' : 'inconclusive',
      because:
        (held === this.#answers && seen && !known ? NOTHING_KNOWN : held.because) ??
        held.failures[0]?.judgement.because ??
        null,
      cases: this.#replies,
      failed: held.failed,
      failures: held.failures.map(({ exchange, judgement }, index) =>
        failureOf(held.id, held.clause, { index, exchange, judgement, reference: null }, null, null),
      ),
      asked: this.#askedOf(held),
    }));
  }

  /** In the order of names: the report shall not depend on which answer came first. */
  #askedOf({ outcomes }: Held): ProbeResult['asked'] {
    const operations = [...this.#asked].sort();
    return [...operations, ...(outcomes.has(null) ? [null] : [])].map((operation) => ({
      operation,
      outcomes: [...(outcomes.get(operation) ?? [])].sort(),
    }));
  }
}

const FAULTS = ['protocol-error', 'crash', 'timeout'] as const;

function note({ outcomes }: Held, operation: OperationName | null, outcome: HowItFails): void {
  const noted = outcomes.get(operation) ?? new Set();
  outcomes.set(operation, noted.add(outcome));
}

function add(held: Held, exchange: Exchange, because: Bilingual, got: Json, at: string | null): void {
  held.failed++;
  note(held, exchange.operation, howItFails(exchange.reply));
  const judgement: Extract<CaseJudgement, { verdict: 'fail' }> = { verdict: 'fail', because, expected: null, got, at };
  held.failures.push({ key: keyOf(exchange), exchange, judgement });
  // The first by what was asked, not by when the answer came: the report shall not depend on that.
  held.failures.sort((a, b) => (a.key < b.key ? -1 : 1));
  held.failures.length = Math.min(held.failures.length, KEPT);
}

/** Probes, then vectors, then checks, each by its number. */
function keyOf({ asked }: Exchange): string {
  if ('vector' in asked) return `1 ${asked.vector}`;
  const [rank, name] = 'probe' in asked ? [0, asked.probe] : [2, asked.check];
  return `${rank} ${name} ${String(asked.index).padStart(12, '0')}`;
}

/** Whether the input had to be rejected. A reference that breaks here is named where its own check is judged. */
function outsideDomain(reference: () => Answer): boolean {
  try {
    return reference().outcome === 'rejected';
  } catch {
    return false;
  }
}

const NOTHING_KNOWN: Bilingual = {
  en: 'No operation is declared that this suite knows, in a version that it judges.',
  zh: '未声明本测试套件所知且其版本可判定的任何操作。',
};

const NOT_A_REJECTION: Bilingual = {
  en: 'The input lies outside the domain; ending or breaking is no rejection.',
  zh: '输入在定义域之外；崩溃或出错不是拒绝。',
};
