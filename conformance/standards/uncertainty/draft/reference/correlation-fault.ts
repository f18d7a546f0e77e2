import { rejected } from '../../../../contract/operation.ts';
import { isPositiveSemidefinite } from '../../../../numerics/positive-semidefinite.ts';

/**
 * Why a matrix is not a matrix of correlation coefficients of `size` quantities, or undefined where it is one (UNC-031).
 * The conditions are tested one after the other over the whole matrix, in the order in which the schema lists the codes;
 * the pointer names the first entry that fails. A matrix is never clipped or mended.
 */
export function correlationFault(
  matrix: readonly (readonly number[])[],
  size: number,
): ReturnType<typeof rejected> | undefined {
  if (matrix.length !== size) return rejected('dimension-mismatch', '/correlation');
  for (let i = 0; i < size; i += 1)
    if (rowOf(matrix, i).length !== size) return rejected('dimension-mismatch', `/correlation/${i}`);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1)
      if (rowOf(matrix, i)[j] !== rowOf(matrix, j)[i]) return rejected('not-symmetric', `/correlation/${i}/${j}`);
  for (let i = 0; i < size; i += 1)
    if (rowOf(matrix, i)[i] !== 1) return rejected('diagonal-not-one', `/correlation/${i}/${i}`);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1)
      if (Math.abs(rowOf(matrix, i)[j] as number) > 1)
        return rejected('correlation-out-of-range', `/correlation/${i}/${j}`);
  return isPositiveSemidefinite(matrix) ? undefined : rejected('not-positive-semidefinite', '/correlation');
}

const rowOf = (matrix: readonly (readonly number[])[], i: number): readonly number[] => matrix[i] as readonly number[];
