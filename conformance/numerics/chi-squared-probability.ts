import erfc from '@stdlib/math-base-special-erfc';
import {
  type DoubleDouble,
  addDoubleDouble,
  divideDoubleDouble,
  multiplyDoubleDouble,
  twoProduct,
  twoSum,
} from './double-double.ts';

const TWO_OVER_ROOT_PI: DoubleDouble = { high: 1.1283791670955126, low: 1.533545961316588e-17 };

/** Past this the sum is scaled down, so that it never leaves the range of doubles. */
const LARGE = 2 ** 512;
const DOWN = 2 ** -512;

/** exp(-PIECE) is larger than 2^-512, and h less whole pieces is exact. */
const PIECE = 300;

const NEGLIGIBLE = 2 ** -110;

/** A bound of h beyond which the probability is smaller than any double: ln Q <= -h + (ν/2)(1 + ln(2h/ν)) + ln h. */
const beyond = (degreesOfFreedom: number): number => 2000 + 4 * degreesOfFreedom;

const exactly = (high: number): DoubleDouble => ({ high, low: 0 });
const scaledDown = ({ high, low }: DoubleDouble): DoubleDouble => ({ high: high * DOWN, low: low * DOWN });

/** The root of h as a sum of two doubles, the second the error of the first. */
function splitRoot(h: number): DoubleDouble {
  const high = Math.sqrt(h);
  const product = twoProduct(high, high);
  return { high, low: high === 0 ? 0 : (h - product.high - product.low) / (2 * high) };
}

/** A sum of positive terms times exp(-h), where the sum has been divided by 2^512 so many times. */
function timesExponential(sum: number, scalings: number, h: number): number {
  let result = sum;
  let left = scalings;
  for (let rest = h; rest > 0; rest -= PIECE) {
    result *= Math.exp(-Math.min(rest, PIECE));
    // Scaled up again before it comes near the smallest doubles.
    if (left > 0 && result < 1) {
      result *= LARGE;
      left -= 1;
    }
  }
  for (; left > 0; left -= 1) result *= LARGE;
  return result;
}

/** The complementary error function of the root of h, the rounding of the root made good to first order. */
function erfcOfRoot(h: number): number {
  const root = splitRoot(h);
  return erfc(root.high) - TWO_OVER_ROOT_PI.high * Math.exp(-h) * root.low;
}

/**
 * P(χ² >= x) for a chi-squared variable with a whole number of degrees of freedom, at least 1, and x >= 0: the regularised
 * upper incomplete gamma function Q(ν/2, x/2).
 *
 * For whole ν it is a finite sum of positive terms, exp(-h) h^j / Γ(j + 1) with j from 0 for even ν, and
 * exp(-h) h^(j+1/2) / Γ(j + 3/2) beside erfc(√h) for odd ν, where h = x/2; so nothing cancels in either tail. The terms are
 * added in double-double. Largest relative error found for ν up to 1000, of probabilities down to 1e-300:
 * tests/numerics/chi-squared-probability.test.ts. Abramowitz and Stegun, 26.4.4 and 26.4.5.
 */
export function chiSquaredProbability(x: number, degreesOfFreedom: number): number {
  const h = x / 2;
  if (h === 0) return 1;
  if (h > beyond(degreesOfFreedom)) return 0;
  const isOdd = degreesOfFreedom % 2 === 1;
  const terms = Math.floor(degreesOfFreedom / 2);
  const root = splitRoot(h);
  let term = isOdd ? multiplyDoubleDouble(twoSum(root.high, root.low), TWO_OVER_ROOT_PI) : exactly(1);
  let sum = exactly(0);
  let scalings = 0;
  // Past the largest term the others fall off geometrically.
  for (let j = 0; j < terms && (j <= h || term.high > sum.high * NEGLIGIBLE); j += 1) {
    sum = addDoubleDouble(sum, term);
    term = divideDoubleDouble(multiplyDoubleDouble(term, exactly(h)), exactly(isOdd ? j + 1.5 : j + 1));
    if (Math.max(sum.high, term.high) > LARGE) {
      [sum, term] = [scaledDown(sum), scaledDown(term)];
      scalings += 1;
    }
  }
  return Math.min(1, timesExponential(sum.high, scalings, h) + (isOdd ? erfcOfRoot(h) : 0));
}
