import { betaProbability } from '../../../numerics/beta-probability.ts';
import { rational, toDouble } from '../../../numerics/rational.ts';

/** Up to so many trials probabilities are fractions of integers, summed term by term. */
const EXACT = 2000n;

/**
 * P(X <= m) + P(X <= l) for a binomial variable of n trials with the probability 1/2, where l is m or m - 1 and
 * 0 <= m <= n/2.
 *
 * The double nearest to it for up to 2000 trials. For more, sums of two values of the incomplete beta function, both
 * positive, with the relative error of that: tests/reference/comparisons.test.ts.
 */
export function twoLowerTails(n: number, m: number, l: number): number {
  const trials = BigInt(n);
  if (trials <= EXACT) {
    const [upTo, other] = [BigInt(m), BigInt(l)];
    let binomial = 1n;
    let total = 0n;
    for (let k = 0n; k <= upTo; k += 1n) {
      total += k <= other ? 2n * binomial : binomial;
      binomial = (binomial * (trials - k)) / (k + 1n);
    }
    return toDouble(rational(total, 1n << trials));
  }
  const atMost = (k: number): number => (k < 0 ? 0 : betaProbability(0.5, n - k, k + 1).value);
  return atMost(m) + atMost(l);
}
