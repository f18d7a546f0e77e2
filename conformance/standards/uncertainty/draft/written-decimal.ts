import {
  type Decimal,
  decimalOfDouble,
  formatDecimal,
  leadingPlace,
  roundToPlace,
  roundToSignificant,
} from '../../../numerics/decimal.ts';

/**
 * Significant digits of the numbers of a report that no clause rounds. Six, so that a reader can recompute two digits of
 * an expanded uncertainty from a long budget, and few enough that each number is wider than the rounding of a double.
 */
export const STATED_DIGITS = 6;

/** As a document writes it: with an exponent where the last stated digit stands above the units, its zeros kept (UNC-062). */
export function written(decimal: Decimal): string {
  const { coefficient, exponent } = decimal;
  if (exponent <= 0) return formatDecimal(decimal);
  const sign = coefficient < 0n ? '-' : '';
  const digits = String(coefficient < 0n ? -coefficient : coefficient);
  const rest = digits.slice(1);
  return `${sign}${digits.slice(0, 1)}${rest === '' ? '' : `.${rest}`}e${exponent + rest.length}`;
}

/** Rounded to six significant digits, with zeros where it has fewer; a zero ends where `zeroPlace` says. */
export function toStatedDigits(decimal: Decimal, zeroPlace = -STATED_DIGITS): Decimal {
  return decimal.coefficient === 0n
    ? { coefficient: 0n, exponent: zeroPlace }
    : roundToSignificant(decimal, STATED_DIGITS);
}

/** The number as it was sent, all of its digits, with zeros up to six significant ones. */
export const asSent = (x: number, zeroPlace = -STATED_DIGITS): Decimal =>
  x === 0 ? { coefficient: 0n, exponent: zeroPlace } : withZeros(decimalOfDouble(x));

const withZeros = (decimal: Decimal): Decimal =>
  roundToPlace(decimal, Math.min(decimal.exponent, leadingPlace(decimal) - STATED_DIGITS + 1));

/**
 * Without an exponent, as degrees of freedom are written: six digits and always the units, but of a number with more
 * than ten digits before the point only ten, which is what their floor is taken of (UNC-034).
 */
export function writtenPlainly(x: number): string {
  const decimal = decimalOfDouble(x);
  const place = Math.min(0, leadingPlace(decimal) - STATED_DIGITS + 1);
  return formatDecimal(leadingPlace(decimal) < 10 ? roundToPlace(decimal, place) : roundToSignificant(decimal, 10));
}
