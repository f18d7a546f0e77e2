import quantile from '@stdlib/math-base-special-kernel-betaincinv';

/** A number between 0 and 1 and its complement, each to its own precision. */
export interface Split {
  readonly value: number;
  readonly complement: number;
}

/**
 * The x with I_x(a, b) = below, the quantile of the beta distribution with positive a and b, and 1 - x.
 *
 * Both tails are given, `below` and `above` with the sum 1, because the smaller one carries the digits; likewise x and
 * 1 - x are both answered. Boost's algorithm as @stdlib has it; largest relative error found:
 * tests/numerics/quantiles.test.ts.
 */
export function betaQuantile(a: number, b: number, below: number, above: number): Split {
  const [value = NaN, complement = NaN] = quantile(a, b, below, above);
  return { value, complement };
}
