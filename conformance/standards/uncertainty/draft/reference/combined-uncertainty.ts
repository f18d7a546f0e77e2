import { dyadic } from '../../../../numerics/binary64.ts';
import {
  addDoubleDouble,
  certainlyRounded,
  type DoubleDouble,
  multiplyDoubleDouble,
  squareRootDoubleDouble,
  twoProduct,
  ZERO,
} from '../../../../numerics/double-double.ts';
import { rational, type Rational } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';

interface Component {
  readonly standardUncertainty: number;
  readonly sensitivity?: number;
}

type Matrix = readonly (readonly number[])[];

/**
 * The double nearest to the combined standard uncertainty by the law of propagation of uncertainty (UNC-030;
 * JCGM 100:2008, 5.1.2 and 5.2.2), 0 where the variance is not positive, Infinity beyond the largest double.
 *
 * In double-double where that certainly rounds to the same double as the exact value, otherwise in exact arithmetic.
 */
export function combinedUncertainty(components: readonly Component[], correlation: Matrix | undefined): number {
  return fast(components, correlation) ?? exact(components, correlation);
}

/** The magnitudes between which products of four factors and their rounding errors stay normal doubles. */
const inRange = (x: number): boolean => x === 0 || (Math.abs(x) > 1e-60 && Math.abs(x) < 1e60);

/** Undefined where the result is not certainly the nearest double. */
function fast(components: readonly Component[], correlation: Matrix | undefined): number | undefined {
  const contributions: DoubleDouble[] = [];
  let variance = ZERO;
  for (const { standardUncertainty, sensitivity = 1 } of components) {
    if (!inRange(standardUncertainty) || !inRange(sensitivity)) return undefined;
    const contribution = twoProduct(sensitivity, standardUncertainty);
    contributions.push(contribution);
    variance = addDoubleDouble(variance, multiplyDoubleDouble(contribution, contribution));
  }
  let magnitude = variance.high;
  let terms = components.length;
  if (correlation !== undefined)
    for (let i = 1; i < contributions.length; i += 1) {
      const one = contributions[i] as DoubleDouble;
      const row = correlation[i] as readonly number[];
      for (let j = 0; j < i; j += 1) {
        const r = row[j] as number;
        if (r === 0) continue;
        const product = multiplyDoubleDouble(one, contributions[j] as DoubleDouble);
        const term = multiplyDoubleDouble(product, { high: 2 * r, low: 0 });
        variance = addDoubleDouble(variance, term);
        magnitude += Math.abs(term.high);
        terms += 1;
      }
    }
  if (magnitude === 0) return 0;
  if (variance.high <= magnitude * 2 ** -30) return undefined;
  return certainlyRounded(squareRootDoubleDouble(variance), (terms + 4) * (magnitude / variance.high) * 2 ** -100);
}

function exact(components: readonly Component[], correlation: Matrix | undefined): number {
  const variance = exactVariance(components, correlation);
  return variance.numerator <= 0n ? 0 : squareRoot(variance);
}

/** The variance as an exact rational number; negative where a matrix was accepted whose least eigenvalue is so. */
export function exactVariance(components: readonly Component[], correlation: Matrix | undefined): Rational {
  const contributions = components.map(({ standardUncertainty, sensitivity = 1 }) => {
    const [u, c] = [dyadic(standardUncertainty), dyadic(sensitivity)];
    return { mantissa: u.mantissa * c.mantissa, exponent: u.exponent + c.exponent };
  });
  const least = Math.min(...contributions.map(({ exponent }) => exponent));
  const integers = contributions.map(({ mantissa, exponent }) => mantissa << BigInt(exponent - least));
  // Correlation coefficients as integers over 2^1074, the finest that a double can be.
  const finest = 1074n;
  let sum = 0n;
  for (const [i, one] of integers.entries()) {
    sum += (one * one) << finest;
    for (let j = 0; correlation !== undefined && j < i; j += 1) {
      const { mantissa, exponent } = dyadic((correlation[i] as readonly number[])[j] as number);
      sum += (2n * one * (integers[j] as bigint) * mantissa) << (finest + BigInt(exponent));
    }
  }
  const scale = 2 * least - 1074;
  return scale >= 0 ? rational(sum << BigInt(scale)) : rational(sum, 1n << BigInt(-scale));
}
