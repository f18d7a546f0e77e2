import type { OperationName } from '../../contract/operation.ts';
import type { Bilingual } from '../../../schemas/document/finding.ts';
import type { Greeting, OnAnswer } from '../adapter.ts';
import { Conversation } from '../conversation.ts';
import { Deadline } from '../deadline.ts';
import type { Fault, FaultKind } from '../fault.ts';
import { detailOf, greet, judgeHello } from '../greet.ts';
import type { HelloReply } from '../messages.ts';
import { unaskedLine } from '../protocol-errors.ts';
import { abandoned, type Starting } from '../starting.ts';
import { noAnswer } from '../stdio/endings.ts';
import type { Limits } from '../stdio/limits.ts';
import { windowOf } from '../window.ts';
import { Connections } from './connections.ts';
import { Held } from './held.ts';
import { Outbox } from './outbox.ts';
import { Post } from './post.ts';
import type { Target } from './target.ts';
import { emptyHello, endless, leftUnanswered, otherRequest, silentServer } from './words.ts';

/** Requests in flight at once, each with a part of the window: the server works on one while another travels. */
const REQUESTS = 4;

/**
 * A conversation over HTTP: `hello` is one request, and then each request carries some of the cases in flight, a line
 * each. Its answer has a line for each of them, in any order, and is read as it arrives.
 *
 * Nothing ties requests together, so that a session is only what this side remembers; there is nothing to say `bye` to.
 * Whatever goes wrong with one request ends the session. The answer belongs to the cases of its request and counts as a
 * whole or not at all, so that they can be asked again one at a time in the next session, and the guilty one is named.
 */
export class HttpSession implements Starting {
  readonly started: Promise<Fault | undefined>;

  readonly #target: Target;
  readonly #limits: Limits;
  readonly #greeting: Greeting;
  readonly #connections: Connections;
  readonly #conversation: Conversation;
  readonly #deadline: Deadline;
  readonly #posts = new Map<Post, Held>();
  readonly #timers = new Set<NodeJS.Timeout>();

  #settleStart: (fault: Fault | undefined) => void = () => undefined;
  #outbox = new Outbox(1);
  /** Where the answers go of the request whose line is being read. */
  #hearing: Held | undefined;
  #gathering = false;
  #hello: HelloReply | undefined;
  #fault: Fault | undefined;
  #closed = false;

  constructor(target: Target, limits: Limits, greeting: Greeting) {
    this.#target = target;
    this.#limits = limits;
    this.#greeting = greeting;
    this.#connections = new Connections(target.url, REQUESTS);
    this.started = new Promise((resolve) => (this.#settleStart = resolve));
    this.#conversation = new Conversation(
      (line) => this.#write(line),
      (because) => this.#fail('protocol-error', because),
      limits.caseMs,
    );
    const unfinished = (): number => [...this.#posts.keys()].reduce((sum, post) => sum + post.unfinished, 0);
    this.#deadline = new Deadline(
      limits.caseMs,
      { waiting: () => this.#conversation.waiting, unfinished },
      (waitedMs) => this.#fail('timeout', noAnswer(waitedMs, unfinished()), { waitedMs }),
    );
    this.#greet();
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
      if (answer === undefined || this.#hearing === undefined) return answered(answer);
      this.#deadline.answered();
      this.#hearing.put(answered, answer);
    });
  }

  stderr(): string {
    return '';
  }

  tooSlow(): void {
    this.#fail('no-hello', silentServer(this.#limits.startMs));
  }

  abandon(): void {
    if (this.#hello === undefined) this.#fail('no-hello', abandoned);
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#release();
    for (const held of this.#posts.values()) held.forget();
    this.#conversation.end();
    return Promise.resolve();
  }

  #greet(): void {
    const post: Post = this.#post(`${greet('0', this.#greeting)}\n`, {
      line: (line) => this.#take(line),
      ended: () => {
        this.#posts.delete(post);
        if (this.#hello === undefined) this.#fail('no-hello', emptyHello);
        else if (this.#fault === undefined) this.#settleStart(undefined);
      },
      failed: (what, because) => this.#fail(what === 'form' ? 'protocol-error' : 'no-hello', because),
    });
  }

  /** A line of the answer to `hello`; the session starts when that answer has ended. */
  #take(line: string): void {
    if (this.#hello !== undefined) return this.#fail('protocol-error', unaskedLine(line));
    const hello = judgeHello(line, '0');
    if (!hello.ok) return this.#fail(hello.kind, hello.because, detailOf(hello));
    this.#hello = hello.hello;
    this.#outbox = new Outbox(Math.ceil(this.window / REQUESTS));
  }

  /** Gathers the cases that are sent in one turn, and those that wait for a request in flight to end. */
  #write(line: string): void {
    this.#outbox.put(line);
    if (this.#gathering) return;
    this.#gathering = true;
    setImmediate(() => {
      this.#gathering = false;
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#fault === undefined && !this.#closed && this.#posts.size < REQUESTS) {
      const lines = this.#outbox.take();
      if (lines.length === 0) return;
      this.#ask(lines);
    }
  }

  #ask(lines: readonly string[]): void {
    const asked = new Set(lines.map(idOf));
    const held = new Held(this.#greeting.maxLineBytes);
    let last: NodeJS.Timeout | undefined;
    const post: Post = this.#post(lines.join(''), {
      line: (line) => {
        this.#hearing = held;
        this.#conversation.receive(line, asked, otherRequest);
        this.#hearing = undefined;
        if (asked.size === 0) last ??= this.#after(this.#limits.caseMs, () => this.#neverEnds());
      },
      ended: () => {
        this.#cancel(last);
        this.#posts.delete(post);
        if (asked.size > 0) {
          this.#posts.set(post, held);
          return this.#fail('crash', leftUnanswered([...asked]));
        }
        held.release();
        this.#pump();
      },
      failed: (what, because) => this.#fail(what === 'form' ? 'protocol-error' : 'crash', because),
    });
    this.#posts.set(post, held);
  }

  #post(body: string, heard: Pick<ConstructorParameters<typeof Post>[4], 'line' | 'ended' | 'failed'>): Post {
    const { maxLineBytes } = this.#greeting;
    const post = new Post(this.#target, this.#connections, body, maxLineBytes, {
      ...heard,
      grew: () => this.#deadline.grew(),
    });
    this.#posts.set(post, new Held(0));
    return post;
  }

  #neverEnds(): void {
    const { caseMs } = this.#limits;
    this.#fail('timeout', endless(caseMs), { waitedMs: caseMs });
  }

  #after(ms: number, then: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  #cancel(timer: NodeJS.Timeout | undefined): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#timers.delete(timer);
  }

  #fail(kind: FaultKind, because: Bilingual, detail: Pick<Fault, 'breach' | 'waitedMs'> = {}): void {
    if (this.#fault !== undefined || this.#closed) return;
    const started = this.#hello !== undefined;
    this.#fault = { kind, because, stderr: '', ...detail, ...(started ? { separable: true } : {}) };
    this.#release();
    // The line that is being read may be the cause: whoever waits hears of it once that is done.
    setImmediate(() => {
      this.#settleStart(this.#fault);
      for (const held of this.#posts.values()) held.forget();
      this.#posts.clear();
      this.#conversation.end();
    });
  }

  #release(): void {
    this.#deadline.stop();
    for (const timer of this.#timers) clearTimeout(timer);
    for (const post of this.#posts.keys()) post.destroy();
    this.#connections.agent.destroy();
  }
}

/** The id of a case, which begins every line that a conversation sends. */
const idOf = (line: string): string => line.slice('{"id":"'.length, line.indexOf('"', '{"id":"'.length));
