import {
  divideDoubleDouble,
  type DoubleDouble,
  multiplyDoubleDouble,
  squareRootDoubleDouble,
  subtractDoubleDouble,
  twoSum,
  ZERO,
} from './double-double.ts';

/**
 * Whether the smallest eigenvalue of a symmetric matrix with unit diagonal and entries in [-1, 1] is at least
 * -N 2^-52, the bound of UNC-031.
 *
 * By Cholesky factorisation of the matrix with its diagonal shifted, which exists exactly where the shifted matrix is
 * positive definite: no eigenvalue is computed. In binary64 the factorisation of a matrix of N rows with unit diagonal
 * is that of a matrix within N (N + 1) 2^-53 of it (Higham, Accuracy and Stability, theorem 10.3, with the trace for the
 * norm), so twice that decides all but nearly singular matrices; those are factorised again in double-double, where the
 * same bound is 2^50 times smaller.
 */
export function isPositiveSemidefinite(matrix: readonly (readonly number[])[]): boolean {
  const n = matrix.length;
  const bound = n * 2 ** -52;
  const backward = n * (n + 1) * 2 ** -52;
  if (hasCholesky(matrix, -backward)) return true;
  if (!hasCholesky(matrix, bound + backward)) return false;
  return hasExactCholesky(matrix, bound);
}

function hasCholesky(matrix: readonly (readonly number[])[], shift: number): boolean {
  const n = matrix.length;
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const row = matrix[i] as readonly number[];
    for (let j = 0; j <= i; j += 1) {
      let sum = row[j] as number;
      if (i === j) sum += shift;
      for (let k = 0; k < j; k += 1) sum -= (factor[i * n + k] as number) * (factor[j * n + k] as number);
      if (i === j) {
        if (!(sum > 0)) return false;
        factor[i * n + i] = Math.sqrt(sum);
      } else factor[i * n + j] = sum / (factor[j * n + j] as number);
    }
  }
  return true;
}

function hasExactCholesky(matrix: readonly (readonly number[])[], shift: number): boolean {
  const factor: DoubleDouble[][] = [];
  for (const [i, row] of matrix.entries()) {
    const line: DoubleDouble[] = [];
    factor.push(line);
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] as DoubleDouble[];
      let sum = i === j ? twoSum(row[j] as number, shift) : { high: row[j] as number, low: 0 };
      for (let k = 0; k < j; k += 1)
        sum = subtractDoubleDouble(sum, multiplyDoubleDouble(line[k] ?? ZERO, other[k] ?? ZERO));
      if (i !== j) line.push(divideDoubleDouble(sum, other[j] as DoubleDouble));
      else if (sum.high > 0) line.push(squareRootDoubleDouble(sum));
      else return false;
    }
  }
  return true;
}
