import { fail, type Judgement, PASS } from '../../../contract/judgement.ts';
import { type Decimal, parseDecimal } from '../../../numerics/decimal.ts';
import { written } from './written-decimal.ts';

/** The same digits at the same place, however they are spelt. */
export function sameDecimal(got: string, expected: Decimal, at: string): Judgement {
  const decimal = parseDecimal(got);
  if (decimal?.coefficient === expected.coefficient && decimal.exponent === expected.exponent) return PASS;
  const right = written(expected);
  return fail({ en: `expected ${right}, got ${got}`, zh: `应为${right}，得到${got}` }, right, got, at);
}

/** A number of the input as a decimal: a string as it stands, a double through its shortest form. */
export function sentDecimal(number: string | number): Decimal {
  const decimal = parseDecimal(String(number));
  if (decimal === undefined) throw new Error(`a generated input holds no decimal: ${number}`);
  return decimal;
}
