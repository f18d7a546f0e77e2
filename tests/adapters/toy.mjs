// A well-behaved adapter for the toy standard of tests/runner/toy.ts, in plain JavaScript and without any of our code,
// so that the protocol is tested against something that does not share its mistakes. The adapters beside it misbehave
// by replacing one part of it.
import { createInterface } from 'node:readline';

export const hello = {
  protocol: 1,
  implementation: { name: 'toy', version: '1.0.0', language: 'javascript' },
  standards: { toy: ['0.1'] },
  operations: ['toy/sum', 'toy/root', 'conformance/echo'],
  determinism: 'pure',
  concurrency: { maxInFlight: 16 },
};

export const compute = {
  'conformance/echo': (input) => ({ outcome: 'result', output: { value: input.value } }),
  'toy/sum': ({ numbers }) =>
    numbers.length === 0
      ? { outcome: 'result', output: { undefined: 'no-numbers' } }
      : { outcome: 'result', output: { sum: numbers.reduce((sum, number) => sum + number, 0) } },
  'toy/root': ({ x }) =>
    x < 0 ? { outcome: 'rejected', code: 'negative' } : { outcome: 'result', output: { root: Math.sqrt(x) } },
};

export const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** Answers as it should. */
export const answer = ({ id, operation, input }) => {
  const outcome = compute[operation]?.(input) ?? { outcome: 'unsupported', feature: operation };
  return { id, ...outcome };
};

/** Serves with parts replaced: `onHello(request)`, `onCase(request, number)`, and what `hello` says. */
export function serve({ onHello, onCase, onBye, says = {} } = {}) {
  let number = 0;
  createInterface({ input: process.stdin }).on('line', (line) => {
    const request = JSON.parse(line);
    if (request.op === 'hello') (onHello ?? (() => send({ id: request.id, ...hello, ...says })))(request);
    else if (request.op === 'bye') (onBye ?? (() => process.exit(0)))();
    else (onCase ?? ((one) => send(answer(one))))(request, ++number);
  });
}
