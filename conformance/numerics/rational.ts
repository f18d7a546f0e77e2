import { bitLength, dyadic, roundToDouble } from './binary64.ts';

/** An exact rational number. The denominator is positive; the fraction need not be in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** A fraction of integers. Throws where the denominator is 0: that is a bug of the caller. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('a denominator of zero');
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** The exact value of a finite double. */
export function rationalOfDouble(x: number): Rational {
  const { mantissa, exponent } = dyadic(x);
  return exponent >= 0
    ? { numerator: mantissa << BigInt(exponent), denominator: 1n }
    : { numerator: mantissa, denominator: 1n << BigInt(-exponent) };
}

export function add(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export const negate = (a: Rational): Rational => ({ numerator: -a.numerator, denominator: a.denominator });

export const absolute = (a: Rational): Rational => (a.numerator < 0n ? negate(a) : a);

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

export const multiply = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** Throws where the divisor is 0: that is a bug of the caller. */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative where a < b, 0 where they are equal, positive where a > b. */
export function compare(a: Rational, b: Rational): number {
  if (a.denominator === b.denominator) return a.numerator < b.numerator ? -1 : a.numerator > b.numerator ? 1 : 0;
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest integer that is not above. */
export function floor(a: Rational): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** The nearest integer, of two equally near the even one. */
export function roundHalfEven(a: Rational): bigint {
  const below = floor(a);
  const twice = 2n * (a.numerator - below * a.denominator);
  if (twice < a.denominator) return below;
  return twice > a.denominator || (below & 1n) === 1n ? below + 1n : below;
}

/** The nearest double, ties to even; Infinity with the sign of the number where it is beyond the largest. */
export function toDouble(a: Rational): number {
  if (a.numerator === 0n) return 0;
  if (a.numerator < 0n) return -toDouble(negate(a));
  const shift = 55 - (bitLength(a.numerator) - bitLength(a.denominator));
  const dividend = shift > 0 ? a.numerator << BigInt(shift) : a.numerator;
  const divisor = shift < 0 ? a.denominator << BigInt(-shift) : a.denominator;
  const quotient = dividend / divisor;
  return roundToDouble(quotient, -shift, quotient * divisor !== dividend);
}
