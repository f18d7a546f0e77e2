import { dyadic } from '../../../../numerics/binary64.ts';
import { leastCommonMultiple } from '../../../../numerics/least-common-multiple.ts';
import type { Rational } from '../../../../numerics/rational.ts';
import { timesPowerOfTwo } from '../../../../numerics/times-power-of-two.ts';

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
  const values = groups.map((group) => group.map(dyadic));
  const least = values.flat().reduce((low, { exponent }) => Math.min(low, exponent), 1023);
  const common = groups.map(({ length }) => BigInt(length)).reduce(leastCommonMultiple, 1n);
  let [size, squaredSizes, sum, squares, squaredSums] = [0n, 0n, 0n, 0n, 0n];
  for (const group of values) {
    const n = BigInt(group.length);
    let sumOfGroup = 0n;
    for (const { mantissa, exponent } of group) {
      const integer = mantissa << BigInt(exponent - least);
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
    mean: timesPowerOfTwo(sum, size, least),
    between: timesPowerOfTwo(size * squaredSums - common * sum * sum, size * common, 2 * least),
    within: timesPowerOfTwo(common * squares - squaredSums, common, 2 * least),
  };
}
