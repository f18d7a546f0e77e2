import type { Check, Label } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { Answer } from '../contract/operation.ts';
import { isUndefined } from '../contract/operation.ts';
import type { CaseJudgement } from '../judge/judge-reply.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { OutcomeKind } from './result.ts';
import type { Exchange, LeftOutCases } from './transcript.ts';

/** Failing cases that are kept of one check, those of the lowest index. */
const KEPT = 3;

/** A case that failed, as it was sent and answered. */
export interface Failed {
  readonly index: number;
  readonly exchange: Exchange;
  readonly judgement: Extract<CaseJudgement, { verdict: 'fail' }>;
  readonly reference: Answer | null;
}

/** A failing case made smaller. */
export interface Shrunk extends Failed {
  /** How many candidates had been tried. */
  readonly tried: number;
}

/**
 * What is counted of one check while answers arrive. It does not depend on the order of arrival, so that a transcript
 * judged again, or an implementation that answers in another order, gives the same result.
 */
export class CheckTally {
  readonly check: Check;
  readonly outcomes: Record<OutcomeKind, number> = {
    result: 0,
    undefined: 0,
    rejected: 0,
    unsupported: 0,
    internal: 0,
    timeout: 0,
    crash: 0,
    'protocol-error': 0,
  };
  readonly labels: Map<string, number>;
  readonly #kinds: readonly (readonly [string, Label])[];
  readonly failures: Failed[] = [];
  readonly shrunk = new Map<number, Shrunk>();
  cases = 0;
  passed = 0;
  failed = 0;
  inconclusive = 0;
  margin: number | null = null;
  /** The fault of ours that was met first, by index. */
  broke: { readonly index: number; readonly because: Bilingual } | null = null;
  cut: Bilingual | null = null;
  leftOut: LeftOutCases = { cases: 0, labels: {} };
  /** The first case, by index, that was answered `unsupported`, and what the implementation says of it. */
  unsupported: { readonly index: number; readonly because: Bilingual } | null = null;

  constructor(check: Check) {
    this.check = check;
    this.#kinds = Object.entries(check.labels);
    this.labels = new Map(this.#kinds.map(([name]) => [name, 0]));
  }

  take(index: number, exchange: Exchange, value: Json, judgement: CaseJudgement, reference: Answer | null): void {
    this.cases++;
    this.outcomes[outcomeOf(exchange)]++;
    if (exchange.reply.outcome === 'unsupported') this.#takeUnsupported(index, judgement);
    else {
      for (const [name, { holds }] of this.#kinds) {
        if (holds(value)) this.labels.set(name, (this.labels.get(name) ?? 0) + 1);
      }
    }
    switch (judgement.verdict) {
      case 'pass':
        this.passed++;
        if (judgement.margin !== null) this.margin = Math.max(this.margin ?? 0, judgement.margin);
        return;
      case 'fail':
        this.failed++;
        this.#keep({ index, exchange, judgement, reference });
        return;
      case 'inconclusive':
        this.inconclusive++;
        return;
      case 'suite-error':
        if (this.broke === null || index < this.broke.index) this.broke = { index, because: judgement.because };
    }
  }

  /** Cases that tell something of the clause: all but those that were answered `unsupported`. Labels count these. */
  get judged(): number {
    return this.cases - this.outcomes.unsupported;
  }

  /** Takes a candidate for a smaller failing case; one that fails replaces the one before it. */
  takeShrunk(
    index: number,
    tried: number,
    exchange: Exchange,
    judgement: CaseJudgement,
    reference: Answer | null,
  ): void {
    if (judgement.verdict !== 'fail') return;
    const before = this.shrunk.get(index);
    if (before === undefined || before.tried < tried) {
      this.shrunk.set(index, { index, exchange, judgement, reference, tried });
    }
  }

  #takeUnsupported(index: number, judgement: CaseJudgement): void {
    if (judgement.verdict !== 'inconclusive') return;
    if (this.unsupported === null || index < this.unsupported.index) {
      this.unsupported = { index, because: judgement.because };
    }
  }

  #keep(failed: Failed): void {
    const last = this.failures[KEPT - 1];
    if (last !== undefined && last.index < failed.index) return;
    this.failures.push(failed);
    this.failures.sort((a, b) => a.index - b.index);
    this.failures.length = Math.min(this.failures.length, KEPT);
  }
}

function outcomeOf({ reply }: Exchange): OutcomeKind {
  return reply.outcome === 'result' && isUndefined(reply.output) ? 'undefined' : reply.outcome;
}
