import type { Fault } from '../protocol/fault.ts';
import { inOrder } from '../protocol/in-order.ts';
import type { HelloReply } from '../protocol/messages.ts';

/** Whether an implementation says the same of itself, in whichever order; a transcript may have it as it came. */
export const saysTheSame = (one: HelloReply | null, other: HelloReply | null): boolean => textOf(one) === textOf(other);

/** The id is that of a message. */
const textOf = (hello: HelloReply | null): string =>
  hello === null ? 'null' : JSON.stringify(inOrder({ ...hello, id: '' }));

export const CHANGED: Fault = {
  kind: 'changed',
  because: {
    en: 'The implementation says something else of itself than when the run began; start a new run.',
    zh: '该实现对自身的说明与运行开始时不同；请重新运行。',
  },
  stderr: '',
};
