import type { OperationName } from '../contract/operation.ts';
import type { Adapter, Answered, Greeting, Session } from '../protocol/adapter.ts';
import type { Fault } from '../protocol/fault.ts';
import type { HelloReply } from '../protocol/messages.ts';
import type { WireValue } from '../protocol/wire-value.ts';
import { type Patience, PatienceAccount } from './patience.ts';
import { Quarantine } from './quarantine.ts';
import { CHANGED, saysTheSame } from './says-the-same.ts';

/** A case to be sent, and what to do with its answer. */
export interface Task {
  /** What a reader knows the case by: its check and number, or its vector. */
  readonly name: string;
  readonly operation: OperationName;
  readonly input: WireValue;
  readonly answered: (id: string, answered: Answered) => void;
}

/** How many cases may be sent whose answers are held back until those before them are answered. */
const HELD_BACK = 1024;

/** Events of the session that no answer carries. */
export interface Watcher {
  readonly unexplained: (fault: Fault, waiting: number) => void;
  readonly restarted: (fault: Fault) => void;
}

/** A case that was sent, until it and all before it are answered. */
interface Sent {
  readonly task: Task;
  /** Undefined while it waits, null where it is left out after all. */
  settled?: { readonly id: string; readonly answered: Answered } | null;
}

/**
 * Keeps many cases in flight, and survives an implementation that does not.
 *
 * When the session ends, what was answered stays; the process is started again, and the cases that were in flight are
 * asked one at a time, so that the one that ends it is named and all others keep their verdict.
 *
 * Answers are passed on in the order of the cases, in whatever order they come. So what is left out once cases have ended
 * the process does not depend on what was on its way just then.
 */
export class Exchanger {
  readonly #adapter: Adapter;
  readonly #greeting: Greeting;
  readonly #account: PatienceAccount;
  readonly #watcher: Watcher;
  /** What is no longer asked; whoever continues a run tells it what ended the process before. */
  readonly quarantine = new Quarantine();
  /** The cases of the present run that are not passed on yet, in order. */
  readonly #sent: Sent[] = [];
  readonly #lost: Sent[] = [];
  #session: Session | undefined;
  #hello: HelloReply | undefined;
  #inFlight = 0;
  #stopped: Fault | undefined;
  readonly #abort = new AbortController();
  #wake: () => void = () => undefined;

  constructor(adapter: Adapter, greeting: Greeting, patience: Patience, watcher: Watcher) {
    this.#adapter = adapter;
    this.#greeting = greeting;
    this.#account = new PatienceAccount(patience);
    this.#watcher = watcher;
  }

  /** Starts the implementation; the fault where it does not start. A start is not tried twice. */
  async start(): Promise<Fault | undefined> {
    const opening = await this.#adapter.open(this.#greeting, this.#abort.signal);
    if (!opening.ok) {
      // Whoever is interrupted is not to blame for it.
      if (!this.#abort.signal.aborted) this.#stopped = opening.fault;
      return opening.fault;
    }
    this.#session = opening.session;
    this.#hello ??= opening.session.hello;
    if (saysTheSame(this.#hello, opening.session.hello)) return undefined;
    this.#stopped = CHANGED;
    return CHANGED;
  }

  /** What the implementation said of itself when it was first started. */
  get hello(): HelloReply | undefined {
    return this.#hello;
  }

  get restarts(): number {
    return this.#account.restarts;
  }

  /** Why nothing more can be asked, if so. */
  get stopped(): Fault | undefined {
    return this.#stopped;
  }

  /** Whether anything more can be asked. */
  get open(): boolean {
    return this.#stopped === undefined && !this.#abort.signal.aborted;
  }

  /** Sends the tasks, at most `window` at a time, and resolves when all that could be asked are answered. */
  async run(tasks: Iterator<Task>, window = Infinity): Promise<void> {
    let finished = false;
    let pumping = false;
    let over = false;
    const pump = (): void => {
      if (pumping || over) return;
      pumping = true;
      let sent = 0;
      while (!finished && this.open && this.#lost.length === 0 && this.#hasRoom(window)) {
        // An implementation in this process answers at once; others shall have a turn now and then.
        if (++sent > YIELD_AFTER) {
          setImmediate(pump);
          break;
        }
        const next = tasks.next();
        if (next.done === true) finished = true;
        else this.#send(next.value, pump);
      }
      pumping = false;
      if (this.#inFlight === 0 && (finished || !this.open || this.#lost.length > 0)) this.#wake();
    };
    do {
      if (this.#lost.length > 0) await this.#recover();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        pump();
      });
    } while (this.open && (this.#lost.length > 0 || !finished));
    over = true;
    this.#lost.length = 0;
    // Where it was stopped, what was answered stays, although cases before it were not.
    for (const sent of this.#sent.splice(0)) this.#passOn(sent);
  }

  /** Sends one case and waits for its answer; undefined where nothing more can be asked. */
  async ask(
    name: string,
    operation: OperationName,
    input: WireValue,
  ): Promise<{ id: string; answered: Answered } | undefined> {
    let found: { id: string; answered: Answered } | undefined;
    const task: Task = { name, operation, input, answered: (id, answered) => (found = { id, answered }) };
    await this.run([task].values(), 1);
    return found;
  }

  /** Ends the session in an orderly way and starts another, as the probe of determinism asks. */
  async restart(): Promise<void> {
    await this.#session?.close();
    await this.start();
  }

  /** Takes nothing more on; what is in flight is not waited for. */
  abort(): void {
    this.#abort.abort();
    void this.#session?.close();
    this.#wake();
  }

  async close(): Promise<void> {
    await this.#session?.close();
  }

  #hasRoom(window: number): boolean {
    // Whether there is anything after a case that is known to end the process is decided when its turn has come.
    if (this.#sent.length >= HELD_BACK || this.#sent.at(-1)?.settled?.id === '') return false;
    return this.#inFlight < Math.min(this.#session?.window ?? 1, window);
  }

  #send(task: Task, after: () => void): void {
    const session = this.#session;
    if (session === undefined || this.quarantine.isCut(task.operation)) return;
    const sent: Sent = { task };
    this.#sent.push(sent);
    const known = this.quarantine.known(task.operation, task.input.text);
    if (known !== undefined) return this.#settle(sent, { id: '', answered: { reply: known } });
    this.#inFlight++;
    let answeredAtOnce = true;
    let id = '';
    const take = (answered: Answered | undefined): void => {
      const deliver = (): void => {
        this.#inFlight--;
        if (answered === undefined) this.#lose(sent, session);
        else {
          this.#weigh(answered, session);
          this.#settle(sent, { id, answered });
        }
        after();
      };
      // An answer before `exchange` has returned: the id is not known yet.
      if (answeredAtOnce) queued = deliver;
      else deliver();
    };
    let queued: (() => void) | undefined;
    id = session.exchange(task.operation, task.input.text, take);
    answeredAtOnce = false;
    queued?.();
  }

  /** Takes what became of a case, and passes on all answers before which none is missing. */
  #settle(sent: Sent, settled: NonNullable<Sent['settled']> | null): void {
    sent.settled = settled;
    for (let [first] = this.#sent; first?.settled !== undefined; [first] = this.#sent) {
      this.#sent.shift();
      this.#passOn(first);
    }
  }

  #passOn({ task, settled }: Sent): void {
    const { operation, input } = task;
    if (settled === undefined || settled === null || this.quarantine.isCut(operation)) return;
    const { id, answered } = settled;
    if (id === '') this.quarantine.take(operation, input.text, answered.reply);
    task.answered(id, answered);
  }

  /** Takes note of an answer, and stops where they are too long to be recorded. */
  #weigh({ line }: Answered, session: Session): void {
    const because = this.#account.answered(line?.length ?? 0);
    if (because !== undefined) this.#stopped ??= { kind: 'too-much', because, stderr: session.stderr() };
  }

  #lose(sent: Sent, session: Session): void {
    this.#lost.push(sent);
    const { fault } = session;
    if (fault === undefined || !endsAll(fault)) return;
    // Every case that waited is lost, one after the other.
    if (this.#stopped === undefined || this.#stopped.open !== undefined)
      this.#stopped = { ...fault, open: this.#lost.map(({ task }) => task.name) };
  }

  /** Starts again and asks what was in flight one at a time. */
  async #recover(): Promise<void> {
    const gone = new Set(this.#lost.splice(0));
    const lost = this.#sent.filter((sent) => gone.has(sent));
    const fault = this.#session?.fault;
    if (fault === undefined) return;
    if (!this.#spend(fault) || !(await this.#startAgain(fault))) return;
    let explained = false;
    for (const sent of lost) {
      if (!this.open) return;
      const { task } = sent;
      const { operation, input } = task;
      if (this.quarantine.isCut(operation)) {
        this.#settle(sent, null);
        continue;
      }
      const known = this.quarantine.known(operation, input.text);
      if (known !== undefined) {
        this.#settle(sent, { id: '', answered: { reply: known } });
        continue;
      }
      const killer = await this.#askAlone(sent);
      if (killer === undefined) continue;
      // Had the one before it not been on its way too, it would have ended a session in company first.
      if (explained && !this.#spend(killer)) return;
      explained = true;
      const outcome = killer.kind === 'timeout' || killer.kind === 'protocol-error' ? killer.kind : 'crash';
      this.#settle(sent, { id: '', answered: { reply: { outcome, because: killer.because } } });
      if (endsAll(killer)) {
        this.#stopped = { ...killer, open: [task.name] };
        return;
      }
      if (!this.#spend(killer) || !(await this.#startAgain(killer))) return;
    }
    if (!explained) this.#watcher.unexplained(fault, lost.length);
  }

  /** The fault that the case brings about, or undefined once it is answered. */
  async #askAlone(sent: Sent): Promise<Fault | undefined> {
    const session = this.#session;
    if (session === undefined) return undefined;
    const { task } = sent;
    return new Promise((resolve) => {
      this.#wake = () => resolve(undefined);
      let id = '';
      id = session.exchange(task.operation, task.input.text, (answered) => {
        queueMicrotask(() => {
          if (answered !== undefined) {
            this.#weigh(answered, session);
            this.#settle(sent, { id, answered });
          }
          resolve(answered === undefined ? session.fault : undefined);
        });
      });
    });
  }

  /** Counts a fault after which the implementation is started again; false where the patience is at its end. */
  #spend(fault: Fault): boolean {
    const because = this.#account.spend(fault);
    if (because === undefined) return true;
    this.#stopped = { ...fault, because };
    return false;
  }

  async #startAgain(fault: Fault): Promise<boolean> {
    this.#account.restarts++;
    this.#watcher.restarted(fault);
    await this.#session?.close();
    return (await this.start()) === undefined;
  }
}

const YIELD_AFTER = 1000;

/** Whether nobody can be charged with a fault, so that to go on would tell nothing. */
const endsAll = (fault: Fault | undefined): boolean => fault?.kind === 'protocol-error' && fault.separable !== true;
