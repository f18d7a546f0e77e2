import { rational, type Rational } from './rational.ts';

/** A fraction of integers times a power of two, exactly. */
export const timesPowerOfTwo = (numerator: bigint, denominator: bigint, power: number): Rational =>
  power >= 0 ? rational(numerator << BigInt(power), denominator) : rational(numerator, denominator << BigInt(-power));
