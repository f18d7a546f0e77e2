import { aligned, inUnits } from '../../../../numerics/aligned.ts';
import { leastCommonMultiple } from '../../../../numerics/least-common-multiple.ts';
import { rational, type Rational } from '../../../../numerics/rational.ts';

/** What an analysis of variance needs of its observations, exactly. */
export interface GroupedSquares {
  /** Number of observations. */
  readonly size: bigint;
  /** Sum of the squares of the numbers of observations in the groups. */
  readonly squaredSizes: bigint;
  readonly mean: Rational;
  /** Sum of squared deviations of the group means from the grand mean, each times the size of its group. */
  readonly between: Rational;
  /** Sum of squared deviations of the observations from the means of their groups. */
  readonly within: Rational;
}

/**
 * Sums of squares of finite observations in groups that are not empty (UNC-152).
 *
 * Observations are integers in units of one power of two, and the sums of squares integers over a common multiple of the
 * sizes of the groups: nothing is rounded, so the textbook formulas lose nothing.
 */
export function groupedSquares(groups: readonly (readonly number[])[]): GroupedSquares {
  const { integers, exponent } = aligned(groups.flat());
  const common = groups.map(({ length }) => BigInt(length)).reduce(leastCommonMultiple, 1n);
  let [size, squaredSizes, sum, squares, squaredSums] = [0n, 0n, 0n, 0n, 0n];
  let from = 0;
  for (const { length } of groups) {
    const n = BigInt(length);
    let sumOfGroup = 0n;
    for (const integer of integers.slice(from, (from += length))) {
      sumOfGroup += integer;
      squares += integer * integer;
    }
    size += n;
    squaredSizes += n * n;
    sum += sumOfGroup;
    squaredSums += sumOfGroup * sumOfGroup * (common / n);
  }
  return {
    size,
    squaredSizes,
    mean: inUnits(rational(sum, size), exponent),
    between: inUnits(rational(size * squaredSums - common * sum * sum, size * common), 2 * exponent),
    within: inUnits(rational(common * squares - squaredSums, common), 2 * exponent),
  };
}
