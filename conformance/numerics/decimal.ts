import { compare, rational, type Rational, roundHalfEven } from './rational.ts';
import type { Interval } from './interval.ts';

/**
 * A decimal whose digits carry meaning: `coefficient * 10^exponent`, where `exponent` is the place of the last stated
 * digit. "1.20" is 120 at -2, and "0.0" is 0 at -1 (VOC-002).
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const PATTERN = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;

/** Past this no quantity is stated, and a power of ten would cost a reader's memory. */
const LARGEST_EXPONENT = 1000;
const LONGEST = 1000;

/** Reads a decimal string. Undefined where it is none, longer than 1,000 characters, or beyond 10^1000 either way. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > LONGEST) return undefined;
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const exponent = Number(power);
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;
  const magnitude = BigInt(whole + fraction);
  return { coefficient: sign === '-' ? -magnitude : magnitude, exponent: exponent - fraction.length };
}

/** A finite double through its shortest decimal form, which is how it is written in JSON. */
export function decimalOfDouble(x: number): Decimal {
  const decimal = parseDecimal(String(x));
  if (decimal === undefined) throw new RangeError(`not a finite number: ${x}`);
  return decimal;
}

/** Written out without an exponent, trailing zeros kept. Digits left of the last stated one are filled with zeros. */
export function formatDecimal({ coefficient, exponent }: Decimal): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString();
  if (exponent >= 0) return coefficient === 0n ? '0' : sign + digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

/** Powers of ten, each computed once: the numbers of a document stand at a few places. */
const powers = new Map<number, bigint>();

function TEN(power: number): bigint {
  let found = powers.get(power);
  if (found === undefined) powers.set(power, (found = 10n ** BigInt(power)));
  return found;
}

/** The exact value. */
export const decimalToRational = ({ coefficient, exponent }: Decimal): Rational =>
  exponent >= 0 ? rational(coefficient * TEN(exponent)) : rational(coefficient, TEN(-exponent));

/** What a number stated to its last digit may stand for: half a unit of that digit either way, ends included (UNC-013). */
export function statedInterval({ coefficient, exponent }: Decimal): Interval {
  const scale = exponent > 0 ? TEN(exponent) : 1n;
  const denominator = exponent < 0 ? 2n * TEN(-exponent) : 2n;
  const twice = 2n * coefficient;
  return {
    low: { numerator: (twice - 1n) * scale, denominator },
    high: { numerator: (twice + 1n) * scale, denominator },
  };
}

/** Rounded half to even so that the last stated digit stands at 10^place; filled with zeros where it was coarser. */
export function roundToPlace(decimal: Decimal, place: number): Decimal {
  const { coefficient, exponent } = decimal;
  if (exponent >= place) return { coefficient: coefficient * TEN(exponent - place), exponent: place };
  return { coefficient: roundHalfEven(rational(coefficient, TEN(place - exponent))), exponent: place };
}

/** Rounded half to even to a number of significant digits, a carry included: 0.0996 to two digits is 0.10. */
export function roundToSignificant(decimal: Decimal, digits: number): Decimal {
  if (decimal.coefficient === 0n) return { coefficient: 0n, exponent: decimal.exponent };
  const place = leadingPlace(decimal) - digits + 1;
  const rounded = roundToPlace(decimal, place);
  return leadingPlace(rounded) > leadingPlace(decimal) ? roundToPlace(rounded, place + 1) : rounded;
}

/** The same, away from zero wherever a digit that is not zero is cut off: 0.0991 to two digits is 0.10. */
export function roundUpToSignificant(decimal: Decimal, digits: number): Decimal {
  const { coefficient, exponent } = decimal;
  const place = leadingPlace(decimal) - digits + 1;
  if (coefficient === 0n || exponent >= place) return roundToSignificant(decimal, digits);
  const unit = TEN(place - exponent);
  const sign = coefficient < 0n ? -1n : 1n;
  const cut = { coefficient: (coefficient + sign * (unit - 1n)) / unit, exponent: place };
  return leadingPlace(cut) > leadingPlace(decimal) ? roundToPlace(cut, place + 1) : cut;
}

/** The power of ten of the first digit that is not zero; of zero, that of its last digit. */
export function leadingPlace({ coefficient, exponent }: Decimal): number {
  return (coefficient < 0n ? -coefficient : coefficient).toString().length - 1 + exponent;
}

/** Negative where a < b, 0 where they are the same number however it is written, positive where a > b. */
export const compareDecimals = (a: Decimal, b: Decimal): number => compare(decimalToRational(a), decimalToRational(b));

export const negateDecimal = ({ coefficient, exponent }: Decimal): Decimal => ({ coefficient: -coefficient, exponent });

/** The exact sum, stated to the finer of the two last places. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const place = Math.min(a.exponent, b.exponent);
  return { coefficient: roundToPlace(a, place).coefficient + roundToPlace(b, place).coefficient, exponent: place };
}

/** The exact product, all of its digits. */
export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  coefficient: a.coefficient * b.coefficient,
  exponent: a.exponent + b.exponent,
});
