import { dyadic } from './binary64.ts';
import { rational, type Rational } from './rational.ts';

/** Doubles as integers in units of one power of two: number i is exactly `integers[i] * 2^exponent`. */
export interface Aligned {
  readonly integers: readonly bigint[];
  readonly exponent: number;
}

/** Finite doubles brought to the unit of the one that reaches furthest down. */
export function aligned(doubles: readonly number[]): Aligned {
  const parts = doubles.map(dyadic);
  const exponent = parts.reduce((low, part) => Math.min(low, part.exponent), 1023);
  return { integers: parts.map((part) => part.mantissa << BigInt(part.exponent - exponent)), exponent };
}

/** A fraction in units of 2^exponent, as a number. */
export const inUnits = ({ numerator, denominator }: Rational, exponent: number): Rational =>
  exponent >= 0
    ? rational(numerator << BigInt(exponent), denominator)
    : rational(numerator, denominator << BigInt(-exponent));
