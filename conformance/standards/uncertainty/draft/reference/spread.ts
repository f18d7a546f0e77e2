import { dyadic } from '../../../../numerics/binary64.ts';
import {
  addDoubleDouble,
  certainlyRounded,
  divideDoubleDouble,
  type DoubleDouble,
  multiplyDoubleDouble,
  squareRootDoubleDouble,
  subtractDoubleDouble,
  ZERO,
} from '../../../../numerics/double-double.ts';
import { rational, type Rational, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';

/** The doubles nearest to the mean, the experimental standard deviation, and the latter over the root of n. */
export interface Spread {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly ofMean: number;
}

/**
 * Mean and dispersion of two or more finite observations (UNC-020, UNC-021). In two passes of double-double where that
 * certainly rounds as the exact value does, otherwise in exact arithmetic.
 */
export function spread(observations: readonly number[]): Spread {
  return fast(observations) ?? exact(observations);
}

const exactDouble = (x: number): DoubleDouble => ({ high: x, low: 0 });

/** The share of the sum of magnitudes by which a sum of n terms, each with a few roundings, may be wrong. */
const roundingError = (n: number): number => (n + 20) * 2 ** -101;

function fast(observations: readonly number[]): Spread | undefined {
  const n = observations.length;
  let sum = ZERO;
  let magnitude = 0;
  for (const x of observations) {
    if (Math.abs(x) > 1e120) return undefined;
    sum = addDoubleDouble(sum, exactDouble(x));
    magnitude += Math.abs(x);
  }
  const mean = divideDoubleDouble(sum, exactDouble(n));
  let squares = ZERO;
  for (const x of observations) {
    const deviation = subtractDoubleDouble(exactDouble(x), mean);
    squares = addDoubleDouble(squares, multiplyDoubleDouble(deviation, deviation));
  }
  const variance = divideDoubleDouble(squares, exactDouble(n - 1));
  if (variance.high < 1e-220) return undefined;
  // The mean is wrong by at most this, and so is each deviation; by Cauchy and Schwarz the variance then is wrong by less
  // than 4 of this over the standard deviation, relative to it.
  const meanError = roundingError(n) * (magnitude / n);
  if (meanError > Math.abs(mean.high) * 2 ** -60) return undefined;
  const relativeError = roundingError(n) + (4 * meanError) / Math.sqrt(variance.high);
  const rounded = {
    mean: certainlyRounded(mean, meanError / Math.abs(mean.high)),
    standardDeviation: certainlyRounded(squareRootDoubleDouble(variance), relativeError),
    ofMean: certainlyRounded(squareRootDoubleDouble(divideDoubleDouble(variance, exactDouble(n))), relativeError),
  };
  const { mean: first, standardDeviation, ofMean } = rounded;
  if (first === undefined || standardDeviation === undefined || ofMean === undefined) return undefined;
  return { mean: first, standardDeviation, ofMean };
}

function exact(observations: readonly number[]): Spread {
  const { mean, variance } = exactMoments(observations);
  const { numerator, denominator } = variance;
  return {
    mean: toDouble(mean),
    standardDeviation: squareRoot(variance),
    ofMean: squareRoot(rational(numerator, denominator * BigInt(observations.length))),
  };
}

/** Mean and experimental variance as exact rational numbers. */
export function exactMoments(observations: readonly number[]): {
  readonly mean: Rational;
  readonly variance: Rational;
} {
  const n = BigInt(observations.length);
  const values = observations.map(dyadic);
  const least = values.reduce((low, { exponent }) => Math.min(low, exponent), 1023);
  let sum = 0n;
  let squares = 0n;
  for (const { mantissa, exponent } of values) {
    const integer = mantissa << BigInt(exponent - least);
    sum += integer;
    squares += integer * integer;
  }
  const scaled = (numerator: bigint, denominator: bigint, power: number): Rational =>
    power >= 0 ? rational(numerator << BigInt(power), denominator) : rational(numerator, denominator << BigInt(-power));
  return {
    mean: scaled(sum, n, least),
    variance: scaled(n * squares - sum * sum, n * (n - 1n), 2 * least),
  };
}
