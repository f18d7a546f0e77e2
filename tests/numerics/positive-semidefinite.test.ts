import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPositiveSemidefinite } from '../../conformance/numerics/positive-semidefinite.ts';

/** The smallest eigenvalue by Jacobi's rotations: another algorithm than the factorisation that is tested. */
function smallestEigenvalue(matrix: readonly (readonly number[])[]): number {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  const entry = (i: number, j: number): number => (a[i] as number[])[j] as number;
  const set = (i: number, j: number, x: number): void => {
    (a[i] as number[])[j] = x;
  };
  for (let sweep = 0; sweep < 60; sweep += 1)
    for (let p = 0; p < n; p += 1)
      for (let q = p + 1; q < n; q += 1) {
        if (entry(p, q) === 0) continue;
        const theta = (entry(q, q) - entry(p, p)) / (2 * entry(p, q));
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
        const c = 1 / Math.hypot(1, t);
        const s = t * c;
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [entry(k, p), entry(k, q)];
          set(k, p, c * x - s * y);
          set(k, q, s * x + c * y);
        }
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [entry(p, k), entry(q, k)];
          set(p, k, c * x - s * y);
          set(q, k, s * x + c * y);
        }
      }
  return Math.min(...a.map((_, i) => entry(i, i)));
}

const symmetric = fc
  .integer({ min: 1, max: 6 })
  .chain((n) =>
    fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n })
      .map((r) =>
        Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) => (i === j ? 1 : (r[Math.min(i, j) * n + Math.max(i, j)] as number))),
        ),
      ),
  );

test('agrees with the smallest eigenvalue wherever that is not near zero', () => {
  fc.assert(
    fc.property(symmetric, (matrix) => {
      const least = smallestEigenvalue(matrix);
      if (Math.abs(least) > 1e-12) expect(isPositiveSemidefinite(matrix)).toBe(least > 0);
    }),
    { numRuns: 1000 },
  );
});

/** The equicorrelated matrix has the eigenvalues 1 - r and 1 + (n - 1) r. */
const equal = (n: number, r: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : r)));

describe('at the boundary', () => {
  test.each([1, 2, 3, 5, 10, 40, 120])('singular matrices of %d rows are accepted', (n) => {
    expect(isPositiveSemidefinite(equal(n, 1))).toBe(true);
    if (n === 2) expect(isPositiveSemidefinite(equal(2, -1))).toBe(true);
    // 1 + (n - 1) r is 0 but for the rounding of r, well within N 2^-52.
    if (n > 1) expect(isPositiveSemidefinite(equal(n, -1 / (n - 1)))).toBe(true);
  });

  test.each([3, 5, 9, 17])('%d rows: the bound is n 2^-52, neither more nor less', (n) => {
    // r = -1/(n - 1) - e is exact for these n; the smallest eigenvalue is -(n - 1) e.
    const e = 2 ** -52;
    expect(isPositiveSemidefinite(equal(n, -1 / (n - 1) - e))).toBe(true);
    expect(isPositiveSemidefinite(equal(n, -1 / (n - 1) - 2 * e))).toBe(false);
  });
});
