import { decimalToRational, parseDecimal } from '../../../numerics/decimal.ts';
import type { Rational } from '../../../numerics/rational.ts';

/** The exact value of a decimal string that a schema has accepted. */
export function exactDecimal(text: string): Rational {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new TypeError(`${text} is no decimal number`);
  return decimalToRational(decimal);
}
