import { decimalToRational, parseDecimal } from '../numerics/decimal.ts';
import { absolute, divide, rationalOfDouble, subtract, toDouble, type Rational } from '../numerics/rational.ts';

/**
 * Log relative error, the number of correct digits: `-log10(|x - c| / |c|)`, and `-log10|x|` where c = 0
 * (NIST Statistical Reference Datasets). Capped at the digits that the reference value states, floored at 0.
 *
 * The difference is taken exactly: `certified` is the decimal as it was published, not the double next to it.
 * An answer that is no finite number has no correct digit.
 */
export function logRelativeError(x: unknown, certified: string): number {
  const decimal = parseDecimal(certified);
  if (decimal === undefined) throw new RangeError(`not a decimal: ${certified}`);
  const cap = significantDigits(certified);
  if (typeof x !== 'number' || !Number.isFinite(x)) return 0;
  const c = decimalToRational(decimal);
  const error = absolute(subtract(rationalOfDouble(x), c));
  const relative = decimal.coefficient === 0n ? error : divide(error, absolute(c));
  return Math.min(cap, Math.max(0, -log10(relative)));
}

/** Digits that a decimal string states: leading zeros do not count, and a zero states those after its point. */
function significantDigits(text: string): number {
  const digits = (text.split(/[eE]/)[0] ?? '').replace(/[-.]/g, '');
  return digits.replace(/^0+/, '').length || Math.max(1, digits.length - 1);
}

/** Of a number that may lie far outside the range of a double; -Infinity for 0. */
function log10(a: Rational): number {
  if (a.numerator === 0n) return -Infinity;
  const shift = decimalLength(a.numerator) - decimalLength(a.denominator);
  const scaled =
    shift >= 0
      ? { numerator: a.numerator, denominator: a.denominator * 10n ** BigInt(shift) }
      : { numerator: a.numerator * 10n ** BigInt(-shift), denominator: a.denominator };
  return Math.log10(toDouble(scaled)) + shift;
}

const decimalLength = (n: bigint): number => n.toString().length;
