// SPDX-License-Identifier: Apache-2.0
// One operation of your software under the suite; write a function for each that you have.
import { operation, Rejected, serve, undefinedBecause } from './etalon-adapter.mjs';

operation('uncertainty/type-a', ({ observations, resolution, independence = 'assumed' }) => {
  const n = observations.length;
  const odd = observations.findIndex((one) => !Number.isFinite(one));
  if (odd >= 0) throw new Rejected('not-finite', `/observations/${odd}`);
  if (n < 2) return undefinedBecause('too-few-observations');
  const first = observations[0]; // taken off before the sum, so that a large offset costs no digits
  const mean = first + observations.reduce((sum, x) => sum + (x - first), 0) / n;
  const s = Math.sqrt(observations.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
  if (!Number.isFinite(s)) throw new Rejected('overflow', '/observations');
  const known = { mean, experimentalStandardDeviation: s, degreesOfFreedom: n - 1, independence, method: 'spread' };
  if (s > 0) return { ...known, standardUncertainty: s / Math.sqrt(n) };
  if (resolution === undefined) return { ...known, standardUncertainty: undefinedBecause('zero-spread') };
  const u = resolution / Math.sqrt(12);
  return { ...known, standardUncertainty: u, degreesOfFreedom: 'infinite', method: 'resolution' };
});

await serve({ name: 'my-software', version: '0.1.0', standards: { uncertainty: ['0.1'] } });
