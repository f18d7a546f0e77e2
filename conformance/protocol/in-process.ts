import type { Bilingual } from '../../schemas/document/finding.ts';
import type { Breach } from '../contract/check.ts';
import type { Adapter, Greeting, Opening, Session } from './adapter.ts';
import { Conversation } from './conversation.ts';
import type { Fault } from './fault.ts';
import { greet, judgeHello } from './greet.ts';
import type { Implementation } from './implementation.ts';
import { windowOf } from './window.ts';

/** The function under test: the lines that answer one line, none or several where it misbehaves. */
export type Lines = (line: string) => readonly string[];

/** An implementation that answers one line with one line, as `inProcess` takes it. */
export const linesOf =
  (implementation: Implementation): Lines =>
  (line) => {
    const reply = implementation(line);
    return reply === undefined ? [] : [reply];
  };

/**
 * An implementation in this process: the same messages, as text, without a pipe. `start` makes a fresh one for every
 * session. Answers come before `exchange` returns; there are no deadlines, because a function cannot be interrupted.
 */
export function inProcess(name: string, start: () => Lines, deadlineMs = 5000): Adapter {
  const open = (greeting: Greeting): Promise<Opening> => Promise.resolve(opened(start(), greeting, deadlineMs));
  return { name, transport: 'in-process', open };
}

function opened(lines: Lines, greeting: Greeting, deadlineMs: number): Opening {
  const failed = (kind: Fault['kind'], because: Bilingual, breach?: Breach): Opening => ({
    ok: false,
    fault: { kind, because, stderr: '', ...(breach === undefined ? {} : { breach }) },
  });
  const [first] = lines(greet('0', greeting));
  if (first === undefined) return failed('no-hello', { en: 'It does not answer hello.', zh: '它没有答复hello。' });
  const hello = judgeHello(first, '0');
  if (!hello.ok) return failed(hello.kind, hello.because, hello.breach);

  let fault: Fault | undefined;
  const breach = (because: Bilingual): void => {
    fault ??= { kind: 'protocol-error', because, stderr: '' };
    conversation.end();
  };
  const send = (line: string): void => {
    for (const reply of lines(line.slice(0, -1))) conversation.receive(reply);
  };
  const conversation = new Conversation(send, breach, deadlineMs);
  const session: Session = {
    hello: hello.hello,
    window: windowOf(hello.hello),
    get fault() {
      return fault;
    },
    exchange: (operation, input, answered) => conversation.exchange(operation, input, answered),
    stderr: () => '',
    close: () => {
      conversation.end();
      return Promise.resolve();
    },
  };
  return { ok: true, session };
}
