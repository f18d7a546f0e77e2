import { aligned, inUnits } from '../../../../numerics/aligned.ts';
import { leastCommonMultiple } from '../../../../numerics/least-common-multiple.ts';
import { rational, type Rational } from '../../../../numerics/rational.ts';

/** Weights by inverse squares of standard uncertainties: weight i is exactly `integers[i] * unit`. */
export interface InverseSquareWeights {
  readonly integers: readonly bigint[];
  readonly unit: Rational;
}

/**
 * The weights 1/u^2 of positive standard uncertainties, as integers over the square of a common multiple of all u: sums of
 * them stay as short as one of them, where sums of fractions would multiply all their denominators.
 */
export function inverseSquareWeights(uncertainties: readonly number[]): InverseSquareWeights {
  const { integers, exponent } = aligned(uncertainties);
  const common = integers.reduce(leastCommonMultiple, 1n);
  return {
    integers: integers.map((u) => (common / u) ** 2n),
    unit: inUnits(rational(1n, common * common), -2 * exponent),
  };
}
