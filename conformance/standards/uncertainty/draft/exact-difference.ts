import { decimalToRational, parseDecimal } from '../../../numerics/decimal.ts';
import { add, compare, divide, multiply, rational, type Rational, subtract } from '../../../numerics/rational.ts';
import { squareRoot } from '../../../numerics/square-root.ts';

/** The exact value of a decimal string, which a schema has accepted. */
export function exactly(text: string): Rational {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new RangeError(`not a decimal string: ${text}`);
  return decimalToRational(decimal);
}

/** A correlation coefficient as the schema of results has it: a decimal string, or the word for exactly 0. */
export const exactCorrelation = (text: string): Rational => (text === 'independent' ? rational(0n) : exactly(text));

export const square = (a: Rational): Rational => multiply(a, a);

/** The square of the uncertainty of a difference: a² + b² - 2 r a b (JCGM 100:2008, 5.2.2). Never negative for |r| <= 1. */
export const squareOfDifference = (a: Rational, b: Rational, r: Rational): Rational =>
  subtract(add(square(a), square(b)), multiply(rational(2n), multiply(r, multiply(a, b))));

/** The double nearest to a number over the root of a positive one. */
export function overRoot(number: Rational, positive: Rational): number {
  const magnitude = squareRoot(divide(square(number), positive));
  return number.numerator < 0n ? -magnitude : magnitude;
}

/** The absolute value of a score that is the limit of compatibility (UNC-130). */
const LIMITS = { en: rational(1n), zeta: rational(2n) } as const;

/** Whether |d| is within the limit of a score with this divisor, squared: no root, no rounding (UNC-130). */
export function isWithinLimit(d: Rational, divisor: Rational, criterion: 'en' | 'zeta', limit: unknown): boolean {
  const beyond = compare(square(d), multiply(square(LIMITS[criterion]), divisor));
  return limit === 'exclusive' ? beyond < 0 : beyond <= 0;
}
