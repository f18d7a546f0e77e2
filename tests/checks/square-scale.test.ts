import { expect, it } from 'vitest';
import type { Json } from '../../conformance/contract/json.ts';
import { result } from '../../conformance/contract/operation.ts';
import { combine } from '../../conformance/standards/uncertainty/draft/reference/combine.ts';
import { UNC_060 } from '../../conformance/standards/uncertainty/draft/checks/UNC-060.ts';

const check = UNC_060.find(({ id }) => id === 'UNC-060/combine');

/** Two quantities of the size `u` that enter with opposite signs and the correlation coefficient `r`. */
const cancelling = (u: number, r: number) => ({
  components: [{ standardUncertainty: u }, { standardUncertainty: u, sensitivity: -1 }],
  correlation: [
    [1, r],
    [r, 1],
  ],
});

/** The verdict on a combined standard uncertainty whose square is off by a multiple of M. */
function verdict(u: number, r: number, error: number) {
  const input = cancelling(u, r);
  const reference = combine(input);
  if (reference.outcome !== 'result' || !('contributions' in reference.output)) throw new Error('it has a value');
  const { standardUncertainty: right, contributions } = reference.output;
  // M is u² + u² + 2 u² r, and sqrt(right² + error M) is taken relative to u.
  const off = u * Math.sqrt((right / u) ** 2 + error * (2 + 2 * r));
  const reply = result({ standardUncertainty: off, contributions } as unknown as Json);
  return check?.judge({ input: input as unknown as Json, reply, reference: reference as unknown as typeof reply })
    .verdict;
}

it.each([
  ['no correlation', 1, 0],
  ['hardly any cancellation', 1, 0.5],
  ['cancellation that leaves a millionth', 1, 1 - 2 ** -40],
  ['full cancellation', 1, 1],
  ['squares beyond the largest double', 1e300, 0.999],
  ['squares below the least double', 1e-300, 0.999],
])('the tolerance is on the square, against the sum of the absolute terms: %s', (_case, u, r) => {
  expect(verdict(u, r, 0.9e-12)).toBe('pass');
  expect(verdict(u, r, 1.1e-12)).toBe('fail');
});
