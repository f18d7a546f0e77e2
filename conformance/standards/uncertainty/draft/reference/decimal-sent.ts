import { type Decimal, parseDecimal } from '../../../../numerics/decimal.ts';

/** The decimal of a string that the schema of the operation has accepted as one. */
export function decimalSent(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new RangeError(`not a decimal number: ${text}`);
  return decimal;
}
