import type { OperationName } from '../contract/operation.ts';
import type { Bilingual } from '../../schemas/document/finding.ts';
import type { OnAnswer } from './adapter.ts';
import { repeatedId, unaskedLine, unknownId } from './protocol-errors.ts';
import { readReply } from './read-reply.ts';

/**
 * The book-keeping of one session, whatever carries it: which cases wait for an answer, and which line answers which.
 *
 * Ids are counted up from 1 (`hello` is 0), so that an id that was answered before is told from one that never was
 * without remembering them all. A line that is wrong but names a waiting case is that case's answer, a
 * `protocol-error`; a line that names none leaves nobody to charge, and `breach` is called, which ends the session.
 */
export class Conversation {
  readonly #waiting = new Map<string, OnAnswer>();
  readonly #send: (line: string) => void;
  readonly #breach: (because: Bilingual) => void;
  readonly #deadlineMs: number;
  #next = 1;
  #over = false;

  constructor(send: (line: string) => void, breach: (because: Bilingual) => void, deadlineMs: number) {
    this.#send = send;
    this.#breach = breach;
    this.#deadlineMs = deadlineMs;
  }

  /** How many cases wait for an answer. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** A fresh id, for messages that are not cases. */
  nextId(): string {
    return String(this.#next++);
  }

  /** Sends a case whose input is already JSON text. */
  exchange(operation: OperationName, input: string, answered: OnAnswer): string {
    const id = this.nextId();
    if (this.#over) {
      answered(undefined);
      return id;
    }
    this.#waiting.set(id, answered);
    this.#send(
      `{"id":"${id}","op":"case","operation":${JSON.stringify(operation)},"input":${input},"deadlineMs":${this.#deadlineMs}}\n`,
    );
    return id;
  }

  /**
   * Takes one line that the implementation wrote. `among` holds the ids that it may answer, where a transport knows them,
   * and loses the one that it does; `elsewhere` says what it is to answer another case that waits.
   */
  receive(line: string, among?: Set<string>, elsewhere?: (id: string) => Bilingual): void {
    if (this.#over) return;
    const read = readReply(line);
    if (read.id === null) {
      this.#breach(read.because);
      return;
    }
    const answered = this.#waiting.get(read.id);
    if (answered === undefined) {
      this.#breach('because' in read ? read.because : this.#unexpected(read.id, line));
      return;
    }
    if (among?.delete(read.id) === false) {
      this.#breach(elsewhere?.(read.id) ?? unknownId(read.id));
      return;
    }
    this.#waiting.delete(read.id);
    answered(
      read.reply === null
        ? { reply: { outcome: 'protocol-error', because: read.because, breach: read.breach } }
        : { reply: read.reply, line },
    );
  }

  /** Nothing will be answered any more: every waiting case hears so, in the order in which they were sent. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    const unanswered = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answered of unanswered) answered(undefined);
  }

  #unexpected(id: string, line: string): Bilingual {
    if (!/^[1-9][0-9]{0,15}$/.test(id) || Number(id) >= this.#next) {
      return this.#next === 1 ? unaskedLine(line) : unknownId(id);
    }
    return repeatedId(id);
  }
}
