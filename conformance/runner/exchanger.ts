import type { Bilingual } from '../../schemas/document/finding.ts';
import type { OperationName } from '../contract/operation.ts';
import type { Adapter, Answered, Greeting, Session } from '../protocol/adapter.ts';
import type { Fault } from '../protocol/fault.ts';
import type { HelloReply } from '../protocol/messages.ts';
import type { WireValue } from '../protocol/wire-value.ts';

/** A case to be sent, and what to do with its answer. */
export interface Task {
  /** What a reader knows the case by: its check and number, or its vector. */
  readonly name: string;
  readonly operation: OperationName;
  readonly input: WireValue;
  readonly answered: (id: string, answered: Answered) => void;
}

/** What a whole run may spend on an implementation that crashes, hangs, or answers without end. */
export interface Patience {
  readonly restarts: number;
  readonly waitingMs: number;
  /** Characters that all answers together may have, and how many more with every answer: all of them are recorded. */
  readonly characters: number;
  readonly charactersAnAnswer: number;
}

export const PATIENCE: Patience = {
  restarts: 10,
  waitingMs: 60_000,
  characters: 256 * 1024 * 1024,
  charactersAnAnswer: 16 * 1024,
};

/** Different cases of one operation that end the process before the operation is no longer asked. */
const KILLS_PER_OPERATION = 4;

/** Events of the session that no answer carries. */
export interface Watcher {
  readonly unexplained: (fault: Fault, waiting: number) => void;
  readonly restarted: (fault: Fault) => void;
}

/**
 * Keeps many cases in flight, and survives an implementation that does not.
 *
 * When the session ends, what was answered stays; the process is started again, and the cases that were in flight are
 * asked one at a time, so that the one that ends it is named and all others keep their verdict.
 */
export class Exchanger {
  readonly #adapter: Adapter;
  readonly #greeting: Greeting;
  readonly #patience: Patience;
  readonly #watcher: Watcher;
  readonly #kills = new Map<OperationName, number>();
  /** Cases that ended the process once in company and once alone, with what is said of them: not asked again. */
  readonly #killers = new Map<string, Answered>();
  readonly #lost: Task[] = [];
  #session: Session | undefined;
  #hello: HelloReply | undefined;
  #inFlight = 0;
  #restarts = 0;
  #waitedMs = 0;
  /** What is left of the characters. */
  #room: number;
  #everAnswered = false;
  #stopped: Fault | undefined;
  readonly #abort = new AbortController();
  #wake: () => void = () => undefined;

  constructor(adapter: Adapter, greeting: Greeting, patience: Patience, watcher: Watcher) {
    this.#adapter = adapter;
    this.#greeting = greeting;
    this.#patience = patience;
    this.#room = patience.characters;
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
    return undefined;
  }

  /** What the implementation said of itself when it was first started. */
  get hello(): HelloReply | undefined {
    return this.#hello;
  }

  get restarts(): number {
    return this.#restarts;
  }

  /** Why nothing more can be asked, if so. */
  get stopped(): Fault | undefined {
    return this.#stopped;
  }

  /** Whether anything more can be asked. */
  get open(): boolean {
    return this.#stopped === undefined && !this.#abort.signal.aborted;
  }

  /** How often cases of this operation ended the process. */
  killsOf(operation: OperationName): number {
    return this.#kills.get(operation) ?? 0;
  }

  /** Whether the operation has ended the process so often that it is no longer asked. */
  isQuarantined(operation: OperationName): boolean {
    return this.killsOf(operation) >= KILLS_PER_OPERATION;
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
      while (!finished && this.open && this.#lost.length === 0 && this.#inFlight < this.#windowOf(window)) {
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

  #windowOf(window: number): number {
    return Math.min(this.#session?.window ?? 1, window);
  }

  #send(task: Task, after: () => void): void {
    const session = this.#session;
    if (session === undefined) return;
    // Mostly there is none, and the key is as long as the input.
    const known = this.#killers.size === 0 ? undefined : this.#killers.get(keyOf(task));
    if (known !== undefined) return task.answered('', known);
    this.#inFlight++;
    let answeredAtOnce = true;
    let id = '';
    const take = (answered: Answered | undefined): void => {
      const deliver = (): void => {
        this.#inFlight--;
        if (answered === undefined) this.#lose(task, session);
        else {
          this.#weigh(answered, session);
          task.answered(id, answered);
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

  /** Takes note of an answer, and stops where they are too long to be recorded. */
  #weigh({ line }: Answered, session: Session): void {
    this.#everAnswered = true;
    this.#room += this.#patience.charactersAnAnswer - (line?.length ?? 0);
    if (this.#room < 0) this.#stopped ??= { kind: 'too-much', because: tooMuch, stderr: session.stderr() };
  }

  #lose(task: Task, session: Session): void {
    this.#lost.push(task);
    const { fault } = session;
    if (fault === undefined || !endsAll(fault)) return;
    // Every case that waited is lost, one after the other.
    if (this.#stopped === undefined || this.#stopped.open !== undefined)
      this.#stopped = { ...fault, open: this.#lost.map(({ name }) => name) };
  }

  /** Starts again and asks what was in flight one at a time. */
  async #recover(): Promise<void> {
    const lost = this.#lost.splice(0);
    const fault = this.#session?.fault;
    if (fault === undefined) return;
    if (!(await this.#startAgain(fault))) return;
    let explained = false;
    for (const task of lost) {
      if (!this.open) return;
      if (this.isQuarantined(task.operation)) continue;
      const known = this.#killers.get(keyOf(task));
      if (known !== undefined) {
        task.answered('', known);
        explained = true;
        continue;
      }
      const killer = await this.#askAlone(task);
      if (killer === undefined) continue;
      explained = true;
      this.#kills.set(task.operation, this.killsOf(task.operation) + 1);
      const outcome = killer.kind === 'timeout' || killer.kind === 'protocol-error' ? killer.kind : 'crash';
      const answered: Answered = { reply: { outcome, because: killer.because } };
      this.#killers.set(keyOf(task), answered);
      task.answered('', answered);
      if (endsAll(killer)) {
        this.#stopped = { ...killer, open: [task.name] };
        return;
      }
      if (!(await this.#startAgain(killer))) return;
    }
    if (!explained) this.#watcher.unexplained(fault, lost.length);
  }

  /** The fault that the case brings about, or undefined once it is answered. */
  async #askAlone(task: Task): Promise<Fault | undefined> {
    const session = this.#session;
    if (session === undefined) return undefined;
    return new Promise((resolve) => {
      this.#wake = () => resolve(undefined);
      let id = '';
      id = session.exchange(task.operation, task.input.text, (answered) => {
        queueMicrotask(() => {
          if (answered !== undefined) {
            this.#weigh(answered, session);
            task.answered(id, answered);
          }
          resolve(answered === undefined ? session.fault : undefined);
        });
      });
    });
  }

  async #startAgain(fault: Fault): Promise<boolean> {
    if (fault.kind === 'timeout') this.#waitedMs += fault.waitedMs ?? 0;
    if (!this.#everAnswered && this.#restarts >= RESTARTS_OF_THE_MUTE) {
      this.#stopped = { ...fault, because: neverAnswered(fault.because) };
      return false;
    }
    if (this.#restarts >= this.#patience.restarts || this.#waitedMs >= this.#patience.waitingMs) {
      this.#stopped = { ...fault, because: outOfPatience(fault.because) };
      return false;
    }
    this.#restarts++;
    this.#watcher.restarted(fault);
    await this.#session?.close();
    return (await this.start()) === undefined;
  }
}

const YIELD_AFTER = 1000;

/** Whether nobody can be charged with a fault, so that to go on would tell nothing. */
const endsAll = (fault: Fault | undefined): boolean => fault?.kind === 'protocol-error' && fault.separable !== true;

/** An implementation that has never answered a case is not started as often as one that sometimes does. */
const RESTARTS_OF_THE_MUTE = 3;

const neverAnswered = (because: Bilingual): Bilingual => ({
  en: `It answers hello and no case. Last: ${because.en}`,
  zh: `它答复了hello，却没有答复任何用例。最后一次：${because.zh}`,
});

const keyOf = ({ operation, input }: Task): string => `${operation} ${input.text}`;

const tooMuch: Bilingual = {
  en: 'Its answers are together too long to be recorded. Leave out what nobody asked for.',
  zh: '其答复总长度过大，无法记录。请去掉未被要求的内容。',
};

const outOfPatience = (because: Bilingual): Bilingual => ({
  en: `The run was stopped after too many restarts or too long a wait. Last: ${because.en}`,
  zh: `重启次数过多或等待过久，运行已停止。最后一次：${because.zh}`,
});
