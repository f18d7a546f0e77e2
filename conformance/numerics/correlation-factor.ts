/** A pivot up to this is one of zero that rounding has moved: far above rounding, far below any stated coefficient. */
const NO_PIVOT = 1e-12;

/**
 * The lower triangular factor L of a matrix of correlation coefficients, which is L times its transpose (Cholesky).
 * Where quantities determine one another the matrix is singular; the pivot is zero then, and so is its column (UNC-082).
 */
export function correlationFactor(matrix: readonly (readonly number[])[]): readonly Float64Array[] {
  const factor = matrix.map(() => new Float64Array(matrix.length));
  for (const [i, row] of factor.entries())
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] as Float64Array;
      let rest = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k += 1) rest -= (row[k] as number) * (other[k] as number);
      if (i === j) row[i] = rest > NO_PIVOT ? Math.sqrt(rest) : 0;
      else row[j] = other[j] === 0 ? 0 : rest / (other[j] as number);
    }
  return factor;
}
