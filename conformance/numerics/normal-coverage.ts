import erfc from '@stdlib/math-base-special-erfc';

const SQRT_2 = Math.SQRT2;
const TWO_OVER_SQRT_PI = 1.1283791670955126;

/** The error function for 0 <= x <= 1, by its series of positive terms: exp(-x^2) sum 2^n x^(2n+1) / (2n+1)!!. */
function erf(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-18; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_SQRT_PI * Math.exp(-x * x) * sum;
}

/** A first approximation of the x with erfc(x) = q for q <= 1/2, to about 4 digits: Hastings' rational formula. */
function start(q: number): number {
  const s = Math.sqrt(-2 * Math.log(q / 2));
  const above = 2.515517 + s * (0.802853 + s * 0.010328);
  const below = 1 + s * (1.432788 + s * (0.189269 + s * 0.001308));
  return (s - above / below) / SQRT_2;
}

/**
 * The k for which a normal variable lies within k standard deviations of its expectation with probability p, 0 < p < 1.
 *
 * Halley's iteration on erf for p < 1/2 and on erfc of the complement (which is exact in binary64) from there, so that
 * no digits are lost at either end.
 */
export const normalCoverage = (p: number): number =>
  p < 0.5 ? halley(p / TWO_OVER_SQRT_PI, (x) => erf(x) - p) : normalFactorOfTails(1 - p);

/** The k beyond which a normal variable lies, on either side, with probability q in both tails together, 0 < q <= 1. */
export function normalFactorOfTails(q: number): number {
  if (q === 1) return 0;
  return q > 0.5 ? normalCoverage(1 - q) : halley(start(q), (x) => q - erfc(x));
}

/** The root of an error in the probability, which grows with x as erf does, times the root of 2. */
function halley(first: number, error: (x: number) => number): number {
  let x = first;
  for (let step = 0; step < 4; step += 1) {
    const newton = error(x) / (TWO_OVER_SQRT_PI * Math.exp(-x * x));
    x -= newton / (1 + x * newton);
  }
  return x * SQRT_2;
}
