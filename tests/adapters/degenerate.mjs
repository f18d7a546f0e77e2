// Adapters that do not look at the question. The first argument says which.
import { compute, hello, send, serve } from './toy.mjs';

let last = { outcome: 'result', output: { sum: 0 } };
const stubs = {
  null: () => ({ outcome: 'result', output: null }),
  echo: ({ input }) => ({ outcome: 'result', output: input }),
  constant: () => ({ outcome: 'result', output: { sum: 1, root: 1 } }),
  nan: () => ({ outcome: 'result', output: { $f64: 'NaN' } }),
  'always-reject': () => ({ outcome: 'rejected', code: 'negative' }),
  'always-unsupported': () => ({ outcome: 'unsupported', reason: 'not yet' }),
  'copy-last-answer': ({ operation, input }) => {
    const before = last;
    last = compute[operation]?.(input) ?? { outcome: 'unsupported' };
    return before;
  },
};
const stub = stubs[process.argv[2]];
serve({
  onHello: ({ id }) => send({ id, ...hello, implementation: { name: process.argv[2], version: '0' } }),
  onCase: (one) => send({ id: one.id, ...stub(one) }),
});
