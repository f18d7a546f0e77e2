import {
  decimalOfDouble,
  formatDecimal,
  leadingPlace,
  roundToPlace,
  roundToSignificant,
} from '../../../../numerics/decimal.ts';
import { written } from '../written-decimal.ts';

/** How a document writes its numbers: plainly where that is possible, or all with an exponent. */
export type Writing = 'plain' | 'exponent';

/** A number rounded to significant digits, as a document states it; zero is stated to as many decimals. */
export function statedTo(x: number, digits: number, writing: Writing = 'plain'): string {
  const decimal = decimalOfDouble(x);
  if (decimal.coefficient === 0n) return written({ coefficient: 0n, exponent: -digits });
  const rounded = roundToSignificant(decimal, digits);
  if (writing === 'plain') return written(rounded);
  const place = leadingPlace(rounded);
  return `${formatDecimal({ coefficient: rounded.coefficient, exponent: rounded.exponent - place })}e${place}`;
}

/** A number rounded to a decimal place, as a document states it. */
export const statedAt = (x: number, place: number): string => written(roundToPlace(decimalOfDouble(x), place));

/** Degrees of freedom to significant digits, but never coarser than a whole number, and without an exponent. */
export function statedDof(x: number, digits: number): string {
  const rounded = roundToSignificant(decimalOfDouble(x), digits);
  return formatDecimal(rounded.exponent <= 0 ? rounded : roundToPlace(decimalOfDouble(x), 0));
}
