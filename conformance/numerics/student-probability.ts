import type { Split } from './beta-quantile.ts';
import { betaProbabilityAt } from './beta-probability.ts';
import { addDoubleDouble, divideDoubleDouble, twoProduct } from './double-double.ts';
import { exponential, logarithm, scaleDoubleDouble } from './double-double-functions.ts';
import { normalDensity, normalProbability } from './normal-probability.ts';

/** From here on the second term of the expansion about the normal distribution is below the last bit everywhere. */
const NEARLY_NORMAL = 1e14;

/** Beyond this the tail is a power of t to the last bit, and t^2 may leave the range of doubles. */
const POWER_LAW = 2 ** 400;

/**
 * The probability that Student's t with nu > 0 degrees of freedom, whole or not, is at most t, and that it is above, each
 * to its own precision: half of I_x(nu/2, 1/2) at x = nu/(nu + t^2), and its complement.
 *
 * From 10^14 degrees of freedom by the expansion 1 - F(t) = 1 - Φ(t) + φ(t) (t^3 + t)/(4 nu). For nu from 0.1; largest
 * relative error found: tests/numerics/probabilities.test.ts.
 */
export function studentProbability(t: number, nu: number): Split {
  const tail = upperTail(Math.abs(t), nu);
  return t < 0 ? { value: tail, complement: 1 - tail } : { value: 1 - tail, complement: tail };
}

function upperTail(t: number, nu: number): number {
  if (t === Infinity) return 0;
  if (nu >= NEARLY_NORMAL) {
    const correction = (normalDensity(t) * t * (t * t + 1)) / (4 * nu);
    return normalProbability(t).complement + (t < 50 ? correction : 0);
  }
  if (t > POWER_LAW) {
    const power = scaleDoubleDouble(-nu, logarithm({ high: t / POWER_LAW, low: 0 }));
    return upperTail(POWER_LAW, nu) * exponential(power);
  }
  const square = twoProduct(t, t);
  const whole = addDoubleDouble({ high: nu, low: 0 }, square);
  const outside = divideDoubleDouble({ high: nu, low: 0 }, whole);
  const inside = divideDoubleDouble(square, whole);
  return betaProbabilityAt({ value: outside, complement: inside }, nu / 2, 0.5).value / 2;
}
