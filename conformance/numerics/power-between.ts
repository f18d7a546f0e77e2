import { bitLength } from './binary64.ts';
import { compare, multiply, ONE, type Rational } from './rational.ts';

/** Enough that powers up to 2^53 are known to some 60 digits. */
const BITS = 256;

interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

/** A number of at most 256 bits that is not above, or not below, a positive one. */
function shortened({ numerator, denominator }: Rational, upwards: boolean): Rational {
  const shift = BITS - (bitLength(numerator) - bitLength(denominator));
  const dividend = shift > 0 ? numerator << BigInt(shift) : numerator;
  const divisor = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = dividend / divisor + (upwards ? 1n : 0n);
  return shift >= 0
    ? { numerator: quotient, denominator: 1n << BigInt(shift) }
    : { numerator: quotient << BigInt(-shift), denominator: 1n };
}

/** Two numbers between which an integer power of a number between 0 and 1 lies, relatively closer than 2^-190. */
export function powerBetween(base: Rational, exponent: bigint): Bounds {
  const end = (upwards: boolean): Rational => {
    let [power, square] = [ONE, shortened(base, upwards)];
    for (let rest = exponent; rest > 0n; rest >>= 1n) {
      if ((rest & 1n) === 1n) power = shortened(multiply(power, square), upwards);
      square = shortened(multiply(square, square), upwards);
    }
    return power;
  };
  return { low: end(false), high: end(true) };
}

/**
 * Whether an integer power of a number between 0 and 1 is at most a bound, decided exactly: by numbers between which the
 * power lies, and by the power itself where the bound lies between them too, as it does where both are equal.
 */
export function isPowerAtMost(base: Rational, exponent: bigint, bound: Rational): boolean {
  const { low, high } = powerBetween(base, exponent);
  if (compare(high, bound) <= 0) return true;
  if (compare(low, bound) > 0) return false;
  const exact = { numerator: base.numerator ** exponent, denominator: base.denominator ** exponent };
  return compare(exact, bound) <= 0;
}
