import { bitLength, roundToDouble } from './binary64.ts';
import type { Rational } from './rational.ts';

/** The largest integer whose square is not above a non-negative integer. Newton's method from above. */
export function integerSquareRoot(n: bigint): bigint {
  if (n < 0n) throw new RangeError('the square root of a negative number');
  if (n === 0n) return 0n;
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The double nearest to the square root of a non-negative rational, ties to even. */
export function squareRoot({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return 0;
  // Scaled by an even power of two so that the integer root has at least 55 bits.
  let shift = 112 - (bitLength(numerator) - bitLength(denominator));
  if (shift % 2 !== 0) shift += 1;
  const dividend = shift > 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const scaled = dividend / divisor;
  const root = integerSquareRoot(scaled);
  return roundToDouble(root, -shift / 2, root * root !== scaled || scaled * divisor !== dividend);
}
