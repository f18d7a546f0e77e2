import type { OperationName } from '../../contract/operation.ts';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Greeting, OnAnswer } from '../adapter.ts';
import { Conversation } from '../conversation.ts';
import { Deadline } from '../deadline.ts';
import type { Fault, FaultKind } from '../fault.ts';
import { detailOf, greet, judgeHello } from '../greet.ts';
import { LineReader, type BrokenLine } from '../lines.ts';
import type { HelloReply } from '../messages.ts';
import { brokenLine, looseLine } from '../protocol-errors.ts';
import { abandoned, type Starting } from '../starting.ts';
import { windowOf } from '../window.ts';
import { forgetChild, signalGroup, startChild, type Child, type Command } from './child.ts';
import {
  closedItsOutput,
  endedBeforeHello,
  endedUntold,
  noAnswer,
  notFound,
  notStarted,
  silentAtHello,
  type Ending,
} from './endings.ts';
import type { Limits } from './limits.ts';
import { Tail } from './tail.ts';

/** Lines in one write at most. */
const GATHERED = 16;
const STDERR_BYTES = 64 * 1024;
/** After the process has ended, its last output may still be in the pipe; a grandchild may hold the pipe open. */
const DRAIN_MS = 500;

/**
 * One child process and the conversation with it.
 *
 *     runner ──requests──▶ stdin   child   stdout ──answers──▶ LineReader ──▶ Conversation
 *                                          stderr ──▶ the last 64 KiB
 */
export class ProcessSession implements Starting {
  readonly started: Promise<Fault | undefined>;

  readonly #command: Command;
  readonly #limits: Limits;
  readonly #greeting: Greeting;
  readonly #child: Child;
  readonly #reader: LineReader;
  readonly #conversation: Conversation;
  readonly #deadline: Deadline;
  readonly #stderr = new Tail(STDERR_BYTES);
  readonly #gone: Promise<void>;

  #settleStart: (fault: Fault | undefined) => void = () => undefined;
  #settleGone: () => void = () => undefined;
  #hello: HelloReply | undefined;
  #fault: Fault | undefined;
  #outbox = '';
  #gathered = 0;
  #flushing = false;
  #ending: Ending | undefined;
  #closing = false;

  constructor(command: Command, limits: Limits, greeting: Greeting) {
    this.#command = command;
    this.#limits = limits;
    this.#greeting = greeting;
    this.started = new Promise((resolve) => (this.#settleStart = resolve));
    this.#gone = new Promise((resolve) => (this.#settleGone = resolve));
    this.#reader = new LineReader(greeting.maxLineBytes);
    this.#conversation = new Conversation(
      (line) => this.#write(line),
      (because) => this.#fail('protocol-error', because),
      limits.caseMs,
    );
    this.#deadline = new Deadline(
      limits.caseMs,
      { waiting: () => this.#conversation.waiting, unfinished: () => this.#reader.unfinished },
      (waitedMs) => this.#fail('timeout', noAnswer(waitedMs, this.#reader.unfinished), { waitedMs }),
    );
    this.#child = startChild(command);
    this.#listen();
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
    return this.#stderr.text();
  }

  tooSlow(): void {
    if (this.#reader.unfinished > 0) this.#spokeNonsense();
    else this.#fail('no-hello', silentAtHello(this.#limits.startMs));
  }

  abandon(): void {
    if (this.#hello === undefined) this.#fail('no-hello', abandoned);
  }

  /** `bye`, end of input, and where that is not heard SIGTERM, then SIGKILL, to the whole group. */
  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = true;
      this.#deadline.stop();
      this.#conversation.end();
      if (this.#ending === undefined) {
        this.#write(`{"id":"${this.#conversation.nextId()}","op":"bye"}\n`);
        this.#flush();
        this.#child.stdin.end();
      }
      const insist = setTimeout(() => signalGroup(this.#child, 'SIGTERM'), this.#limits.graceMs);
      const force = setTimeout(() => signalGroup(this.#child, 'SIGKILL'), 2 * this.#limits.graceMs);
      void this.#gone.then(() => {
        clearTimeout(insist);
        clearTimeout(force);
      });
    }
    await this.#gone;
  }

  #listen(): void {
    const { stdin, stdout, stderr } = this.#child;
    // EPIPE says that the process is ending; its exit, which follows, says how.
    stdin.on('error', () => undefined);
    stdout.on('error', () => undefined);
    stderr.on('error', () => undefined);
    stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    stdout.once('end', () => this.#outputEnded());
    stderr.on('data', (chunk: Buffer) => this.#stderr.push(chunk));
    this.#child.once('error', (error: NodeJS.ErrnoException) => this.#notStarted(error));
    this.#child.once('exit', (code, signal) => {
      this.#ending = { code, signal };
      setTimeout(() => this.#ended(), DRAIN_MS).unref();
    });
    this.#child.once('close', () => this.#ended());
  }

  #read(chunk: Buffer): void {
    if (this.#fault !== undefined || this.#closing) return;
    const broken = (what: BrokenLine): void =>
      this.#fail('protocol-error', brokenLine(what, this.#greeting.maxLineBytes));
    this.#reader.push(chunk, (line) => this.#line(line), broken);
    if (this.#reader.unfinished > 0) this.#deadline.grew();
  }

  #line(line: string): void {
    if (this.#fault !== undefined) return;
    if (this.#hello !== undefined) return this.#conversation.receive(line);
    const hello = judgeHello(line, '0');
    if (!hello.ok) return this.#fail(hello.kind, hello.because, detailOf(hello));
    this.#hello = hello.hello;
    this.#settleStart(undefined);
  }

  /**
   * Gathers lines into one write, yet not a whole window of them: the other side would work while this one waits, and
   * wait while this one works. A quarter of a window keeps both busy.
   */
  #write(line: string): void {
    this.#outbox += line;
    if (++this.#gathered >= GATHERED) return this.#flush();
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  #flush(): void {
    const text = this.#outbox;
    this.#outbox = '';
    this.#gathered = 0;
    // What is written is bounded by the window, so that a full pipe needs no further care here.
    if (text !== '' && this.#child.stdin.writable) this.#child.stdin.write(text);
  }

  #spokeNonsense(): void {
    this.#fail('protocol-error', looseLine(this.#reader.rest(), 'not-json', ''));
  }

  #outputEnded(): void {
    setTimeout(() => {
      if (this.#ending === undefined && !this.#closing) this.#fail('crash', closedItsOutput);
    }, DRAIN_MS).unref();
  }

  #notStarted(error: NodeJS.ErrnoException): void {
    const code = error.code ?? error.message;
    const { file } = this.#command;
    const missing = code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR';
    if (this.#child.pid !== undefined) return;
    this.#fail('not-found', missing ? notFound(file, code) : notStarted(file, code));
    this.#release();
  }

  #ended(): void {
    const ending = this.#ending ?? { code: null, signal: null };
    signalGroup(this.#child, 'SIGKILL');
    if (!this.#closing && this.#fault === undefined) {
      if (this.#hello !== undefined) this.#fail('crash', endedUntold(ending));
      else if (this.#reader.unfinished > 0) this.#spokeNonsense();
      else this.#fail('no-hello', endedBeforeHello(ending));
    }
    this.#release();
  }

  #release(): void {
    this.#deadline.stop();
    forgetChild(this.#child);
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) stream.destroy();
    this.#settleGone();
  }

  #fail(kind: FaultKind, because: Bilingual, detail: Pick<Fault, 'breach' | 'waitedMs'> = {}): void {
    if (this.#fault !== undefined) return;
    this.#deadline.stop();
    // The error stream often says why; what is still in its pipe is given one turn to arrive.
    this.#fault = { kind, because, stderr: this.#stderr.text(), ...detail };
    signalGroup(this.#child, 'SIGKILL');
    setImmediate(() => {
      this.#fault = { kind, because, stderr: this.#stderr.text(), ...detail };
      if (this.#hello === undefined) this.#settleStart(this.#fault);
      this.#conversation.end();
    });
  }
}
