import { bitLength, roundToDouble } from './binary64.ts';
import type { Rational } from './rational.ts';
import { integerSquareRoot } from './square-root.ts';

/** The double nearest to the fourth root of a non-negative rational, ties to even. */
export function fourthRoot({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return 0;
  // Scaled by a power of sixteen so that the integer root has at least 55 bits.
  const bits = 224 - (bitLength(numerator) - bitLength(denominator));
  const shift = 4 * Math.ceil(bits / 4);
  const dividend = shift > 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const scaled = dividend / divisor;
  const root = integerSquareRoot(integerSquareRoot(scaled));
  return roundToDouble(root, -shift / 4, root ** 4n !== scaled || scaled * divisor !== dividend);
}
