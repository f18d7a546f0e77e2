import { betaProbabilityAt } from '../../../../numerics/beta-probability.ts';
import type { DoubleDouble } from '../../../../numerics/double-double.ts';
import { add, divide, type Rational, rationalOfDouble, subtract, toDouble } from '../../../../numerics/rational.ts';

/**
 * The probability that the F distribution exceeds a ratio of mean squares, from their sums of squares: I_v(f/2, e/2) for
 * v = within/(between + within) with e degrees of freedom between and f within (UNC-154). The sum of both is not zero.
 */
export function exceedanceOfF(between: Rational, within: Rational, e: number, f: number): number {
  const total = add(between, within);
  const share = { value: toTwoDoubles(divide(within, total)), complement: toTwoDoubles(divide(between, total)) };
  return betaProbabilityAt(share, f / 2, e / 2).value;
}

/** An exact value between 0 and 1 to twice the precision of a double. */
function toTwoDoubles(value: Rational): DoubleDouble {
  const high = toDouble(value);
  return { high, low: toDouble(subtract(value, rationalOfDouble(high))) };
}
