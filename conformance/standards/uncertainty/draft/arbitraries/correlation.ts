import fc from 'fast-check';
import { record } from '../../../../contract/record.ts';

export type Matrix = number[][];

const mapEntries = (matrix: Matrix, entry: (value: number, row: number, column: number) => number): Matrix =>
  matrix.map((row, i) => row.map((value, j) => entry(value, i, j)));

/**
 * Three decimals, as correlation coefficients are stated; rounding moves an eigenvalue by at most N/2000. Adding zero
 * takes the sign from a zero: no coefficient is stated as -0, and on the wire that would travel as a tag.
 */
const rounded = (value: number): number => Math.round(value * 1000) / 1000 + 0;

const coordinate = fc.integer({ min: -9, max: 9 });
const direction = fc.tuple(coordinate, coordinate, coordinate).filter((xyz) => xyz.some((x) => x !== 0));

/**
 * A correlation matrix that is clearly positive semidefinite: the Gram matrix of unit vectors (which is so by
 * construction) mixed with a tenth or more of the identity, so that its smallest eigenvalue stays above 0.05 when the
 * entries are rounded. The boundary, where rounding decides, is not generated.
 */
export const correlationMatrix = (size: number): fc.Arbitrary<Matrix> =>
  record({
    directions: fc.array(direction, { minLength: size, maxLength: size }),
    identity: fc.constantFrom(0.1, 0.2, 0.4, 0.7, 1),
  }).map(({ directions, identity }) => {
    const units = directions.map(([x, y, z]) => {
      const length = Math.hypot(x, y, z);
      return [x / length, y / length, z / length] as const;
    });
    return units.map(([x, y, z], i) =>
      units.map((other, j) => (i === j ? 1 : rounded((1 - identity) * (x * other[0] + y * other[1] + z * other[2])))),
    );
  });

/** A way in which a matrix is no correlation matrix, each breaking one condition of UNC-031 only. */
export const FAULTS = [
  'dimension-mismatch',
  'not-symmetric',
  'diagonal-not-one',
  'correlation-out-of-range',
  'not-positive-semidefinite',
] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * Breaks one condition, clearly. Two of three quantities that are each strongly correlated with the third and
 * anticorrelated with each other do not exist: the three have an eigenvalue of 1 - 2a, and so has, at most, the whole
 * matrix (Cauchy's interlacing). Needs three rows for that fault, two for an asymmetry or a range.
 */
export function broken(matrix: Matrix, fault: Fault, where: number, strength: number): Matrix {
  const size = matrix.length;
  const i = where % size;
  const j = (i + 1) % size;
  switch (fault) {
    case 'dimension-mismatch':
      return where % 2 === 0
        ? matrix.slice(1).map((row) => row.slice(1))
        : matrix.map((row, at) => (at === i ? [...row, 0] : row));
    case 'not-symmetric':
      return mapEntries(matrix, (value, row, column) =>
        row === i && column === j ? value * 0.5 + (value > 0 ? -0.1 : 0.1) : value,
      );
    case 'diagonal-not-one':
      return mapEntries(matrix, (value, row, column) => (row === i && column === i ? 1 - strength / 2 : value));
    case 'correlation-out-of-range':
      return mapEntries(matrix, (value, row, column) =>
        (row === i && column === j) || (row === j && column === i) ? 1 + strength : value,
      );
    case 'not-positive-semidefinite': {
      const a = 0.6 + 0.39 * strength;
      const k = (i + 2) % size;
      const pair = (row: number, column: number, x: number, y: number): boolean =>
        (row === x && column === y) || (row === y && column === x);
      return mapEntries(matrix, (value, row, column) =>
        pair(row, column, i, j) || pair(row, column, i, k) ? a : pair(row, column, j, k) ? -a : value,
      );
    }
  }
}
