import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import type { SampleSizeInput, SampleSizeOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { decimalOfDouble, decimalToRational, roundToSignificant } from '../../../../numerics/decimal.ts';
import { normalFactorOfTails } from '../../../../numerics/normal-coverage.ts';
import { isPowerAtMost, powerBetween } from '../../../../numerics/power-between.ts';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  type Rational,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { smallestSize } from './smallest-size.ts';

const NEEDED = {
  'zero-failures': ['proportion'],
  'proportion-normal': ['proportion', 'coverageFactor', 'target'],
  'proportion-wilson': ['proportion', 'coverageFactor', 'target'],
  mean: ['standardDeviation', 'coverageFactor', 'target'],
  difference: ['standardDeviation', 'target'],
  'detectable-difference': ['standardDeviation', 'size'],
} as const satisfies Record<SampleSizeInput['method'], readonly (keyof SampleSizeInput)[]>;

/**
 * The smallest size with which a plan is met, by a named method, and what is attained with it; or, for a given size, the
 * difference that it detects.
 *
 * Numbers are read as the decimals that they are written in, and compared exactly, so that no rounding decides; the size
 * for a difference rests on quantiles, and is the integer above ten significant digits. Rejects an input without a number
 * that its method needs (`number-required`), and sizes beyond 2^53 - 1 (`overflow`).
 *
 * UNC-159 to UNC-164.
 */
export function sampleSize(input: SampleSizeInput): Answer<SampleSizeOutput> {
  const { method, significance = 0.05, power = 0.8 } = input;
  const missing = NEEDED[method].find((name) => input[name] === undefined);
  if (missing !== undefined) return rejected('number-required', `/${missing}`);
  switch (method) {
    case 'zero-failures': {
      const base = exactly(input.proportion);
      const size = smallestSize((n) => isPowerAtMost(base, n, exactly(significance)));
      return sized(size, method, (n) => toDouble(powerBetween(base, n).low), { significance });
    }
    case 'proportion-normal':
    case 'proportion-wilson':
    case 'mean': {
      const square = squaredUncertainty(input);
      const target = exactly(input.target);
      const size = smallestSize((n) => compare(square(rational(n)), multiply(target, target)) <= 0);
      return sized(size, method, (n) => squareRoot(square(rational(n))), {});
    }
    case 'difference': {
      const square = squaredFactor(significance, power);
      const needed = itemsForDifference(input);
      const size = Number.isFinite(needed) ? integerAbove(needed) : undefined;
      return sized(size, method, (n) => detectable(input, square, n), { significance, power });
    }
    case 'detectable-difference': {
      const square = squaredFactor(significance, power);
      return sized(BigInt(input.size as number), method, (n) => detectable(input, square, n), { significance, power });
    }
  }
}

const sized = (
  size: bigint | undefined,
  method: SampleSizeInput['method'],
  attained: (size: bigint) => number,
  used: Pick<SampleSizeOutput, 'significance' | 'power'>,
): Answer<SampleSizeOutput> =>
  size === undefined || size > BigInt(Number.MAX_SAFE_INTEGER)
    ? rejected('overflow')
    : result({ method, size: Number(size), attained: attained(size), ...used });

/** The number as it is written. Absent only where the method does not need it. */
const exactly = (x: number | undefined): Rational => decimalToRational(decimalOfDouble(x as number));

/** The square of the expanded uncertainty for n items. */
function squaredUncertainty(input: SampleSizeInput): (n: Rational) => Rational {
  const k = exactly(input.coverageFactor);
  const k2 = multiply(k, k);
  if (input.method === 'mean') {
    const s = exactly(input.standardDeviation);
    return (n) => divide(multiply(k2, multiply(s, s)), n);
  }
  const p = exactly(input.proportion);
  const variance = multiply(p, subtract(ONE, p));
  if (input.method === 'proportion-normal') return (n) => divide(multiply(k2, variance), n);
  // k^2 (n p (1 - p) + k^2/4) / (n + k^2)^2, Wilson's half-width squared.
  return (n) => {
    const sum = add(n, k2);
    return divide(multiply(k2, add(multiply(n, variance), multiply(k2, rational(1n, 4n)))), multiply(sum, sum));
  };
}

/** The square of the sum of both quantiles. */
function squaredFactor(significance: number, power: number): Rational {
  // From a half on, 1 - power is exact, and twice that are both tails.
  const factor = normalFactorOfTails(significance) + normalFactorOfTails(2 * (1 - power));
  return multiply(exactly(factor), exactly(factor));
}

const detectable = ({ standardDeviation }: SampleSizeInput, square: Rational, n: bigint): number => {
  const s = exactly(standardDeviation);
  return squareRoot(divide(multiply(square, multiply(s, s)), rational(n)));
};

/** The number of items for a difference before it is made a whole number, n* of UNC-162. */
export function itemsForDifference({
  significance = 0.05,
  power = 0.8,
  standardDeviation,
  target,
}: SampleSizeInput): number {
  const ratio = divide(exactly(standardDeviation), exactly(target));
  return toDouble(multiply(squaredFactor(significance, power), multiply(ratio, ratio)));
}

/** The smallest positive integer not below a number that was rounded to ten significant digits. */
function integerAbove(x: number): bigint {
  if (x <= 1) return 1n;
  const { numerator, denominator } = decimalToRational(roundToSignificant(decimalOfDouble(x), 10));
  return (numerator + denominator - 1n) / denominator;
}
