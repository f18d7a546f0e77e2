import type { Fault } from '../protocol/fault.ts';
import type { HelloReply } from '../protocol/messages.ts';

/** Whether an implementation says the same of itself; members and lists are in order since they were read. */
export const saysTheSame = (one: HelloReply | null, other: HelloReply | null): boolean => textOf(one) === textOf(other);

/** The id is that of a message. */
const textOf = (hello: HelloReply | null): string => JSON.stringify({ ...hello, id: '' });

export const CHANGED: Fault = {
  kind: 'changed',
  because: {
    en: 'The implementation says something else of itself than when the run began; start a new run.',
    zh: '该实现对自身的说明与运行开始时不同；请重新运行。',
  },
  stderr: '',
};
