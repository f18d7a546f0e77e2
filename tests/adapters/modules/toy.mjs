// A well-behaved module for the toy standard, and what the modules beside it replace in it.
import { answer, hello } from '../toy.mjs';

/** A module with one part replaced: `onCase(one, number)` returns the line, `onHello(request)` too. */
export const respond = ({ onCase, onHello, says = {} } = {}) => {
  let number = 0;
  return (line) => {
    const message = JSON.parse(line);
    if (message.op === 'bye') return undefined;
    if (message.op === 'hello')
      return (onHello ?? (() => JSON.stringify({ id: message.id, ...hello, ...says })))(message);
    return (onCase ?? right)(message, ++number);
  };
};

export const right = (one) => JSON.stringify(answer(one));

/** The case that the modules beside it break on. */
export const isGuilty = ({ operation, input }) => operation === 'toy/root' && input.x === 4;

/** Breaks on that case, and behaves otherwise. */
export const breaking = (broken) => respond({ onCase: (one) => (isGuilty(one) ? broken(one) : right(one)) });

export default respond();
