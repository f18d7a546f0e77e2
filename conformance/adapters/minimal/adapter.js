// SPDX-License-Identifier: Apache-2.0
// The protocol without a kit, in any language: read a line, answer a line. Here Node, and one operation of one standard.
import { createInterface } from 'node:readline';

const operations = {
  'conformance/echo': ({ value }) => ({ output: { value } }),

  'uncertainty/type-a': ({ observations, resolution, independence = 'assumed' }) => {
    const n = observations.length;
    const odd = observations.findIndex((one) => typeof one !== 'number'); // such as { "$f64": "NaN" }
    if (odd >= 0) return { outcome: 'rejected', code: 'not-finite', pointer: `/observations/${odd}` };
    if (n < 2) return { output: { undefined: 'too-few-observations' } };
    const first = observations[0]; // taken off before the sum, so that a large offset costs no digits
    const mean = first + observations.reduce((sum, x) => sum + (x - first), 0) / n;
    const s = Math.sqrt(observations.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
    const known = { mean, experimentalStandardDeviation: s, degreesOfFreedom: n - 1, independence, method: 'spread' };
    if (s > 0) return { output: { ...known, standardUncertainty: s / Math.sqrt(n) } };
    if (resolution === undefined) return { output: { ...known, standardUncertainty: { undefined: 'zero-spread' } } };
    const u = resolution / Math.sqrt(12);
    return { output: { ...known, standardUncertainty: u, degreesOfFreedom: 'infinite', method: 'resolution' } };
  },
};

const hello = {
  protocol: 1,
  implementation: { name: 'minimal', version: '1.0.0', language: 'javascript' },
  standards: { uncertainty: ['0.1'] },
  operations: Object.keys(operations),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, op, operation, input } = JSON.parse(line);
  if (op === 'bye') break;
  const answered = () =>
    Object.hasOwn(operations, operation) ? operations[operation](input) : { outcome: 'unsupported' };
  process.stdout.write(
    `${JSON.stringify({ id, ...(op === 'hello' ? hello : { outcome: 'result', ...answered() }) })}\n`,
  );
}
