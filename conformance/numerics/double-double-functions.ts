import {
  addDoubleDouble,
  divideDoubleDouble,
  type DoubleDouble,
  multiplyDoubleDouble,
  subtractDoubleDouble,
  twoProduct,
} from './double-double.ts';
import { powerOfTwo } from './binary64.ts';

const exactly = (x: number): DoubleDouble => ({ high: x, low: 0 });
const ONE = exactly(1);

/** The natural logarithm of 2, to 107 bits. */
const LN_2: DoubleDouble = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };

/** Half of the logarithm of 2 pi. */
const HALF_LN_2_PI: DoubleDouble = { high: 0.9189385332046728, low: -3.8782941580672414e-17 };

/** Terms of the exponential series: at |r| <= ln(2)/2 the next one is below 2^-106. */
const EXPONENTIAL_TERMS = 27;

/**
 * e to the power of x, as a significand between about 0.7 and 1.42 and a power of two, so that neither its digits nor
 * its range are lost. Relative error below 2^-96 while |x| < 2^10.
 */
function exponentialParts(x: DoubleDouble): { readonly significand: DoubleDouble; readonly power: number } {
  const power = Math.round(x.high / LN_2.high);
  const r = subtractDoubleDouble(x, multiplyDoubleDouble(LN_2, exactly(power)));
  let sum = ONE;
  for (let n = EXPONENTIAL_TERMS; n >= 1; n -= 1)
    sum = addDoubleDouble(ONE, divideDoubleDouble(multiplyDoubleDouble(r, sum), exactly(n)));
  return { significand: sum, power };
}

/** The double next to e^x, 0 below the smallest and Infinity above the largest one. */
export function exponential(x: DoubleDouble): number {
  if (x.high < -800) return 0;
  if (x.high > 800) return Infinity;
  const { significand, power } = exponentialParts(x);
  const first = Math.max(-1000, Math.min(1000, power));
  return significand.high * powerOfTwo(first) * powerOfTwo(power - first);
}

/** The natural logarithm of a positive number: one Newton step from that in binary64. Absolute error below 2^-93, or 2^-100 relative. */
export function logarithm(a: DoubleDouble): DoubleDouble {
  const start = Math.log(a.high);
  const { significand, power } = exponentialParts(exactly(-start));
  // The product is near 1, but its factors may be anywhere in the range of doubles: the larger power first.
  const half = Math.trunc(power / 2);
  const scale = (x: number): number => x * powerOfTwo(half) * powerOfTwo(power - half);
  const product = multiplyDoubleDouble(significand, { high: scale(a.high), low: scale(a.low) });
  const rest = subtractDoubleDouble(product, ONE);
  // ln(1 + rest) to its second term; rest is of the order of 2^-52.
  const step = subtractDoubleDouble(rest, exactly((rest.high * rest.high) / 2));
  return addDoubleDouble(exactly(start), step);
}

/** B_2k / (2k (2k - 1)) for k = 1, 2, …: the coefficients of Stirling's series. */
const STIRLING: readonly (readonly [number, number])[] = [
  [1, 12],
  [-1, 360],
  [1, 1260],
  [-1, 1680],
  [1, 1188],
  [-691, 360360],
  [1, 156],
  [-3617, 122400],
  [43867, 244188],
  [-174611, 125400],
  [77683, 5796],
  [-236364091, 1506960],
];

/** From here on the first term that STIRLING leaves out is below 2^-108. */
const LARGE = 30;

/** The logarithm of the gamma function of a positive number, to about 2^-93 absolute or 2^-98 relative, whichever is larger. */
export function logarithmOfGamma(z: DoubleDouble): DoubleDouble {
  let shifted = z;
  let product = ONE;
  while (shifted.high < LARGE) {
    product = multiplyDoubleDouble(product, shifted);
    shifted = addDoubleDouble(shifted, ONE);
  }
  const inverse = divideDoubleDouble(ONE, shifted);
  const square = multiplyDoubleDouble(inverse, inverse);
  let series = exactly(0);
  for (const [numerator, denominator] of STIRLING.toReversed())
    series = addDoubleDouble(
      divideDoubleDouble(exactly(numerator), exactly(denominator)),
      multiplyDoubleDouble(series, square),
    );
  const main = subtractDoubleDouble(
    multiplyDoubleDouble(subtractDoubleDouble(shifted, exactly(0.5)), logarithm(shifted)),
    shifted,
  );
  const corrected = addDoubleDouble(addDoubleDouble(main, HALF_LN_2_PI), multiplyDoubleDouble(series, inverse));
  return z.high >= LARGE ? corrected : subtractDoubleDouble(corrected, logarithm(product));
}

/** A double times a double-double. */
export const scaleDoubleDouble = (factor: number, a: DoubleDouble): DoubleDouble =>
  addDoubleDouble(twoProduct(factor, a.high), twoProduct(factor, a.low));
