import type { Check } from '../contract/check.ts';
import type { Json } from '../contract/json.ts';
import type { OperationName } from '../contract/operation.ts';
import type { CaseJudgement } from '../judge/judge-reply.ts';
import type { Adapter } from '../protocol/adapter.ts';
import type { Fault } from '../protocol/fault.ts';
import { type HelloReply, MAX_LINE_BYTES } from '../protocol/messages.ts';
import { toWire } from '../protocol/wire-value.ts';
import { askedOf } from './asked-of.ts';
import { askProbe } from './ask-probes.ts';
import { caseName } from './case-name.ts';
import { conclude } from './conclude.ts';
import { asksProbes, checksOf, vectorsOf } from './deal.ts';
import { type Earlier, nameOf } from './earlier.ts';
import { Exchanger, type Task } from './exchanger.ts';
import { casesOf, countOf } from './frozen.ts';
import { Judging } from './judging.ts';
import { isLeftOut } from './left-out.ts';
import { LeftOutTally } from './left-out-tally.ts';
import { PATIENCE, type Patience } from './patience.ts';
import type { RunPlan } from './plan.ts';
import type { Progress } from './progress.ts';
import { cutOf, killerIn } from './quarantine.ts';
import { Recorder, type Sink } from './recorder.ts';
import type { RunResult } from './result.ts';
import { CHANGED, saysTheSame } from './says-the-same.ts';
import { shrink } from './shrink.ts';
import type { Asked, Part, RunEvent } from './transcript.ts';

/** What a run needs of the world: where the transcript goes, who is told, and how it is interrupted. */
export interface Surroundings {
  readonly transcript?: Sink;
  readonly progress?: (event: Progress) => void;
  readonly signal?: AbortSignal;
  readonly patience?: Patience;
  /** What an earlier run of the same plan finished before it was broken off: it is not asked again. */
  readonly earlier?: Earlier;
}

/** Cases between two reports of progress. */
const PROGRESS_EVERY = 500;

/**
 * Runs a suite against an implementation: probes, vectors, then every check's generated cases, judged as the answers
 * arrive; what failed is made smaller afterwards. Always resolves, whatever the implementation does.
 */
export async function run(plan: RunPlan, adapter: Adapter, surroundings: Surroundings = {}): Promise<RunResult> {
  const live = new LiveRun(plan, adapter, surroundings);
  return live.run();
}

class LiveRun {
  readonly #plan: RunPlan;
  readonly #judging: Judging;
  readonly #recorder: Recorder;
  readonly #exchanger: Exchanger;
  readonly #adapter: Adapter;
  readonly #tell: (event: Progress) => void;
  readonly #signal: AbortSignal | undefined;
  readonly #earlier: Earlier | undefined;
  #done = 0;
  #failed = 0;
  #toDo = 0;
  #changed: Fault | undefined;

  constructor(plan: RunPlan, adapter: Adapter, surroundings: Surroundings) {
    const { transcript, progress, signal, patience = PATIENCE, earlier } = surroundings;
    this.#plan = plan;
    this.#adapter = adapter;
    this.#signal = signal;
    this.#earlier = earlier;
    this.#judging = new Judging(plan);
    this.#recorder = new Recorder(transcript ?? (() => undefined));
    this.#tell = progress ?? (() => undefined);
    this.#exchanger = new Exchanger(
      adapter,
      { suite: plan.identity, maxLineBytes: MAX_LINE_BYTES },
      this.#asksProbes ? patience : { ...patience, restartsOfTheMute: patience.restarts },
      {
        unexplained: (fault, waiting) => this.#take({ unexplained: { fault, waiting } }),
        restarted: (fault) => {
          this.#take({ restarted: fault });
          this.#tell({ kind: 'restarted', fault });
        },
      },
    );
  }

  async run(): Promise<RunResult> {
    const abort = (): void => this.#exchanger.abort();
    this.#signal?.addEventListener('abort', abort);
    if (this.#signal?.aborted === true) abort();
    try {
      const fault = await this.#exchanger.start();
      const hello = this.#exchanger.hello ?? null;
      if (this.#earlier === undefined) {
        this.#take({
          start: {
            adapter: this.#adapter.name,
            transport: this.#adapter.transport,
            seed: this.#plan.seed,
            hello,
            asked: askedOf(this.#plan),
          },
        });
      } else for (const event of this.#earlier.events) this.#takeEarlier(event);
      if (fault === undefined && !this.#hasChanged(hello)) await this.#everything();
    } finally {
      await this.#exchanger.close();
      this.#signal?.removeEventListener('abort', abort);
    }
    this.#take({
      end: {
        ended: this.#ending(),
        fault: this.#changed ?? this.#exchanger.stopped ?? null,
        restarts: this.#exchanger.restarts,
      },
    });
    this.#recorder.flush();
    return conclude(this.#judging);
  }

  async #everything(): Promise<void> {
    const { hello } = this.#exchanger;
    const checks = this.#checks().filter(({ id }) => !this.#isFinished({ check: id }));
    this.#toDo = checks.reduce((sum, check) => sum + countOf(this.#plan, check), 0);
    if (hello !== undefined) this.#tell({ kind: 'started', hello, checks: checks.length, cases: this.#toDo });
    if (this.#asksProbes) await this.#probes();
    if (this.#exchanger.open && !this.#isFinished('vectors')) await this.#vectors();
    for (const [i, check] of checks.entries()) {
      if (!this.#exchanger.open) return;
      this.#tell({ kind: 'check', id: check.id, number: i + 1, of: checks.length });
      await this.#check(check);
    }
  }

  #checks(): readonly Check[] {
    return checksOf(this.#plan, this.#judging.selected).filter(({ id }) => this.#judging.isHere({ check: id }));
  }

  /** Whether the implementation says something else of itself than when the run that is continued began. */
  #hasChanged(hello: HelloReply | null): boolean {
    const began = this.#earlier?.start.hello;
    if (began === undefined || saysTheSame(began, hello)) return false;
    this.#changed = CHANGED;
    return true;
  }

  /** What ended the process before the run was broken off is no more asked than in a run that was not. */
  #takeEarlier(event: RunEvent): void {
    this.#take(event);
    const killer = killerIn(event);
    if (killer !== undefined) this.#exchanger.quarantine.take(killer.operation, killer.input.text, killer.reply);
  }

  /** Where none are asked here, it has answered those of another shard or of the run that is continued, or is given up there. */
  get #asksProbes(): boolean {
    return asksProbes(this.#plan.shard) && !this.#isFinished('probes');
  }

  #isFinished(part: Part): boolean {
    return this.#earlier?.finished.has(nameOf(part)) === true;
  }

  #finish(part: Part): void {
    if (this.#exchanger.open) this.#take({ finished: part });
  }

  async #probes(): Promise<void> {
    for (const probe of this.#plan.probes) {
      if (!this.#exchanger.open) return;
      this.#tell({ kind: 'probe', id: probe.id });
      await askProbe(probe, this.#plan, this.#judging.selected, this.#exchanger, (exchange) =>
        this.#take({ exchange }),
      );
    }
    this.#finish('probes');
  }

  async #vectors(): Promise<void> {
    const wanted = vectorsOf(this.#plan, this.#judging.selected).filter(({ id }) =>
      this.#judging.isHere({ vector: id }),
    );
    if (wanted.length > 0) {
      this.#tell({ kind: 'vectors', id: String(wanted.length) });
      const tasks = wanted.map(({ id, operation, input }) => this.#task({ vector: id }, operation, input));
      await this.#exchanger.run(tasks.values());
    }
    this.#finish('vectors');
  }

  async #check(check: Check): Promise<void> {
    const { quarantine } = this.#exchanger;
    quarantine.beginCheck();
    const leftOut = new LeftOutTally(check, this.#judging.selected.leftOut(check.operation));
    await this.#exchanger.run(this.#cases(check, leftOut));
    if (this.#exchanger.open && quarantine.isCut(check.operation)) {
      this.#take(cutOf(check));
    } else {
      // How many are drawn of a check that is cut depends on what was on its way.
      if (leftOut.cases > 0) this.#take({ leftOut: leftOut.event() });
      await this.#shrink(check);
    }
    this.#finish({ check: check.id });
  }

  *#cases(check: Check, leftOut: LeftOutTally): Generator<Task, void> {
    for (const { index, input } of casesOf(this.#plan, check)) {
      if (this.#exchanger.quarantine.isCut(check.operation)) return;
      if (leftOut.takes(input)) {
        this.#count(null);
        continue;
      }
      yield this.#task({ check: check.id, index }, check.operation, input);
    }
  }

  #task(asked: Asked, operation: OperationName, meant: Json): Task {
    const input = toWire(meant, this.#bulk());
    return {
      name: caseName(asked),
      operation,
      input,
      answered: (id, { reply, line }) => {
        const judgement = this.#take({
          exchange:
            line === undefined ? { asked, id, operation, input, reply } : { asked, id, operation, input, reply, line },
        });
        if ('check' in asked) this.#count(judgement);
      },
    };
  }

  /** Whether long arrays travel as base64: where the implementation says that it reads them. */
  #bulk(): boolean {
    return this.#exchanger.hello?.features?.['f64s'] === true;
  }

  async #shrink(check: Check): Promise<void> {
    // A frozen case is what it is; a smaller one would be another.
    if (this.#plan.frozen !== undefined) return;
    const failures = this.#judging.checks.get(check.id)?.failures ?? [];
    for (const { index, exchange } of failures) {
      // To make smaller what ends or stalls the process would cost a restart for every candidate.
      if (['crash', 'timeout', 'protocol-error'].includes(exchange.reply.outcome)) continue;
      if (!this.#exchanger.open) return;
      this.#tell({ kind: 'shrinking', id: check.id, index });
      await shrink(check, this.#plan.seed, index, (candidate, number) => this.#fails(check, index, candidate, number));
    }
  }

  async #fails(check: Check, index: number, candidate: Json, number: number): Promise<boolean> {
    if (isLeftOut(this.#judging.selected.leftOut(check.operation), candidate)) return false;
    const input = toWire(candidate, this.#bulk());
    if (this.#exchanger.quarantine.isCut(check.operation)) return false;
    const asked = await this.#exchanger.ask(caseName({ check: check.id, index }), check.operation, input);
    if (asked === undefined) return false;
    const { reply, line } = asked.answered;
    const exchange = {
      asked: { check: check.id, index, shrink: number },
      id: asked.id,
      operation: check.operation,
      input,
      reply,
      ...(line === undefined ? {} : { line }),
    };
    return this.#take({ exchange })?.verdict === 'fail';
  }

  #take(event: RunEvent): CaseJudgement | null {
    this.#recorder.take(event);
    return this.#judging.take(event);
  }

  #count(judgement: CaseJudgement | null): void {
    this.#done++;
    if (judgement?.verdict === 'fail') this.#failed++;
    if (this.#done % PROGRESS_EVERY === 0 || this.#done === this.#toDo) {
      this.#tell({ kind: 'cases', done: this.#done, of: this.#toDo, failed: this.#failed });
    }
  }

  #ending(): RunResult['ended'] {
    if (this.#signal?.aborted === true) return 'interrupted';
    if (this.#changed !== undefined) return 'not-started';
    if (this.#exchanger.stopped === undefined) return 'complete';
    return this.#exchanger.hello === undefined ? 'not-started' : 'stopped';
  }
}
