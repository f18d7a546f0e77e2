import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { OperationName } from '../../contract/operation.ts';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Greeting, OnAnswer } from '../adapter.ts';
import { Conversation } from '../conversation.ts';
import { Deadline } from '../deadline.ts';
import type { Fault, FaultKind } from '../fault.ts';
import { detailOf, greet, judgeHello } from '../greet.ts';
import type { HelloReply } from '../messages.ts';
import { brokenLine } from '../protocol-errors.ts';
import { abandoned, type Starting } from '../starting.ts';
import { noAnswer } from '../stdio/endings.ts';
import type { Limits } from '../stdio/limits.ts';
import { Tail } from '../stdio/tail.ts';
import { windowOf } from '../window.ts';
import { readSent, type Sent } from './sent.ts';
import {
  brokeDown,
  ended,
  noFunction,
  notAMessage,
  notLoaded,
  notText,
  outOfMemory,
  severalLines,
  silentModule,
} from './words.ts';

const STDERR_BYTES = 64 * 1024;

/** What is loaded, and what it may see of the environment. */
export interface ModuleFile {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it may take for its objects, in MiB; buffers outside the heap are not counted. */
  readonly memoryMiB: number;
}

/**
 * A module in a thread of its own, and the conversation with it. A loop that does not end can be stopped there, and
 * `process.exit` ends the thread, not the run. What it prints is kept as an error stream; only what it returns answers.
 */
export class ModuleSession implements Starting {
  readonly started: Promise<Fault | undefined>;

  readonly #limits: Limits;
  readonly #greeting: Greeting;
  readonly #worker: Worker;
  readonly #conversation: Conversation;
  readonly #deadline: Deadline;
  readonly #printed = new Tail(STDERR_BYTES);
  readonly #gone: Promise<void>;

  #settleStart: (fault: Fault | undefined) => void = () => undefined;
  #outbox: string[] = [];
  #hello: HelloReply | undefined;
  #fault: Fault | undefined;
  #closing = false;
  #isGone = false;

  constructor({ file, environment, memoryMiB }: ModuleFile, limits: Limits, greeting: Greeting) {
    this.#limits = limits;
    this.#greeting = greeting;
    this.started = new Promise((resolve) => (this.#settleStart = resolve));
    this.#conversation = new Conversation(
      (line) => this.#write(line),
      (because) => this.#fail('protocol-error', because),
      limits.caseMs,
    );
    this.#deadline = new Deadline(
      limits.caseMs,
      { waiting: () => this.#conversation.waiting, unfinished: () => 0 },
      (waitedMs) => this.#fail('timeout', noAnswer(waitedMs, 0), { waitedMs }),
    );
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: { file: pathToFileURL(file).href, maxLineBytes: greeting.maxLineBytes },
      env: environment,
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
    });
    this.#gone = new Promise((resolve) => this.#worker.once('exit', () => resolve()));
    this.#listen(memoryMiB);
    this.#write(`${greet('0', greeting)}\n`);
  }

  get hello(): HelloReply {
    if (this.#hello === undefined) throw new Error('the session has not started');
    return this.#hello;
  }

  get window(): number {
    return windowOf(this.hello);
  }

  get fault(): Fault | undefined {
    return this.#fault;
  }

  exchange(operation: OperationName, input: string, answered: OnAnswer): string {
    if (this.#conversation.waiting === 0) this.#deadline.begin();
    return this.#conversation.exchange(operation, input, (answer) => {
      if (answer !== undefined) this.#deadline.answered();
      answered(answer);
    });
  }

  stderr(): string {
    return this.#printed.text();
  }

  tooSlow(): void {
    if (this.#hello === undefined) this.#fail('no-hello', silentModule(this.#limits.startMs));
  }

  abandon(): void {
    if (this.#hello === undefined) this.#fail('no-hello', abandoned);
  }

  /** `bye`, and where the thread has not ended soon after it, its end. */
  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = true;
      this.#deadline.stop();
      this.#conversation.end();
      if (!this.#isGone) {
        const lines = [`{"id":"${this.#conversation.nextId()}","op":"bye"}`];
        this.#worker.postMessage({ lines, last: true });
        const insist = setTimeout(() => void this.#worker.terminate(), this.#limits.graceMs);
        void this.#gone.then(() => clearTimeout(insist));
      }
    }
    await this.#gone;
  }

  #listen(memoryMiB: number): void {
    const worker = this.#worker;
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.on('data', (chunk: Buffer | string) => this.#printed.push(Buffer.from(chunk)));
      stream.on('error', () => undefined);
    }
    worker.on('message', (message: unknown) => {
      for (const sent of readSent(message)) this.#take(sent);
    });
    worker.on('messageerror', () => this.#fail('protocol-error', notAMessage));
    worker.on('error', (error: unknown) => {
      const memory = (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#broke(memory ? outOfMemory(memoryMiB) : brokeDown(error instanceof Error ? error.message : String(error)));
    });
    worker.once('exit', (code) => {
      this.#isGone = true;
      if (!this.#closing) this.#broke(ended(code));
    });
  }

  #take(sent: Sent): void {
    if (this.#fault !== undefined || this.#closing) return;
    switch (sent.kind) {
      case 'line':
        return this.#line(sent.text);
      case 'too-long':
        return this.#fail('protocol-error', brokenLine({ ...sent, kind: 'too-long' }, this.#greeting.maxLineBytes));
      case 'not-text':
        return this.#fail('protocol-error', notText(sent.what));
      case 'no-function':
        return this.#fail('not-found', noFunction(sent.what));
      case 'not-loaded':
        this.#printed.push(Buffer.from(sent.why));
        return this.#fail('no-hello', notLoaded(sent.why));
      case 'nonsense':
        return this.#fail('protocol-error', notAMessage);
    }
  }

  #line(text: string): void {
    if (Buffer.byteLength(text) > this.#greeting.maxLineBytes) {
      const broken = { kind: 'too-long', bytes: text.length, start: text.slice(0, 200) } as const;
      return this.#fail('protocol-error', brokenLine(broken, this.#greeting.maxLineBytes));
    }
    const line = text.replace(/\r?\n$/, '');
    // It would be the end of a line over every other transport.
    if (line.includes('\n')) return this.#fail('protocol-error', severalLines(line));
    this.#message(line);
  }

  #message(line: string): void {
    if (this.#fault !== undefined) return;
    if (this.#hello !== undefined) return this.#conversation.receive(line);
    const hello = judgeHello(line, '0');
    if (!hello.ok) return this.#fail(hello.kind, hello.because, detailOf(hello));
    this.#hello = hello.hello;
    // What came with it was not asked for; it is read before the session starts.
    setImmediate(() => {
      if (this.#fault === undefined) this.#settleStart(undefined);
    });
  }

  /** All lines of one turn leave together. */
  #write(line: string): void {
    this.#outbox.push(line.slice(0, -1));
    if (this.#outbox.length > 1) return;
    setImmediate(() => {
      if (this.#fault === undefined && !this.#closing) this.#worker.postMessage({ lines: this.#outbox, last: false });
      this.#outbox = [];
    });
  }

  #broke(because: Bilingual): void {
    this.#fail(this.#hello === undefined ? 'no-hello' : 'crash', because);
  }

  #fail(kind: FaultKind, because: Bilingual, detail: Pick<Fault, 'breach' | 'waitedMs'> = {}): void {
    if (this.#fault !== undefined || this.#closing) return;
    this.#deadline.stop();
    // Each line that it returns belongs to one case, so that asking them alone finds the guilty one.
    const told = { ...detail, ...(this.#hello === undefined ? {} : { separable: true as const }) };
    this.#fault = { kind, because, stderr: this.#printed.text(), ...told };
    // What it printed last is still on its way; it often says why.
    void this.#worker.terminate();
    setImmediate(() => {
      this.#fault = { kind, because, stderr: this.#printed.text(), ...told };
      this.#settleStart(this.#fault);
      this.#conversation.end();
    });
  }
}
