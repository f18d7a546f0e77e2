import type { Json } from '../../conformance/contract/json.ts';
import type { AnyOperation, OperationName } from '../../conformance/contract/operation.ts';
import type { Adapter, OnAnswer, Session } from '../../conformance/protocol/adapter.ts';
import type { Fault } from '../../conformance/protocol/fault.ts';
import type { HelloReply } from '../../conformance/protocol/messages.ts';
import { toyOperations } from './toy-adapter.ts';

export type EndsIt = (operation: OperationName, input: Json) => boolean;

/** How a crash falls among the other cases: what is chance with a process is settled here. */
export interface Timing {
  /** How many cases are on their way together. */
  readonly window: number;
  /** Whether all others on their way are answered, the last first, before the process ends. */
  readonly answersOthersFirst: boolean;
}

const HELLO: HelloReply = {
  id: '0',
  protocol: 1,
  implementation: { name: 'toy', version: '1' },
  standards: { toy: ['0.1'] },
  operations: ['conformance/echo', 'toy/root', 'toy/sum'],
};

const CRASH: Fault = { kind: 'crash', because: { en: 'It ended.', zh: '已结束。' }, stderr: '' };

/** The toy standard, with cases that end the process whenever they are put; `says` is asked at every start. */
export function crashing(
  endsIt: EndsIt,
  { window, answersOthersFirst }: Timing = { window: 5, answersOthersFirst: false },
  says: (start: number) => Partial<HelloReply> = () => ({}),
): Adapter {
  let starts = 0;
  const open = (): Session => {
    let waiting: (readonly [operation: OperationName, input: Json, id: string, answered: OnAnswer])[] = [];
    let fault: Fault | undefined;
    let ids = 0;
    const answer = ([operation, input, id, answered]: (typeof waiting)[number]): void => {
      const reply = (toyOperations.get(operation) as AnyOperation | undefined)?.(input) ?? {
        outcome: 'unsupported' as const,
      };
      answered({ reply, line: JSON.stringify({ id, ...reply }) });
    };
    const read = (): void => {
      const at = waiting.findIndex(([operation, input]) => endsIt(operation, input));
      if (at === -1) {
        const [first] = waiting.splice(0, 1);
        if (first !== undefined) answer(first);
        return;
      }
      if (at > 0 && !answersOthersFirst) return answer(...(waiting.splice(0, 1) as [(typeof waiting)[number]]));
      fault = CRASH;
      const isLost = ([operation, input]: (typeof waiting)[number]): boolean =>
        !answersOthersFirst || endsIt(operation, input);
      const [lost, others] = [waiting.filter(isLost), waiting.filter((one) => !isLost(one))];
      waiting = [];
      others.reverse().forEach(answer);
      for (const [, , , answered] of lost) answered(undefined);
    };
    return {
      hello: { ...HELLO, ...says(++starts) },
      window,
      get fault() {
        return fault;
      },
      exchange: (operation, text, answered) => {
        const id = String(++ids);
        if (fault === undefined) {
          waiting.push([operation, JSON.parse(text) as Json, id, answered]);
          setImmediate(read);
        } else answered(undefined);
        return id;
      },
      stderr: () => '',
      close: () => Promise.resolve(),
    };
  };
  return { name: 'toy', transport: 'in-process', open: () => Promise.resolve({ ok: true, session: open() }) };
}
