import type { Integers } from './parse-strict.ts';

/** What a double would do to a number as it is written. */
export type Loss = 'too-large' | 'too-small' | 'digits';

/**
 * What is lost when a JSON number becomes a double; undefined where nothing is that its writer could miss. Fractions are
 * approximations by their nature; an integer is not, and neither is a number that becomes infinite or zero.
 */
export function losesDigits(literal: string, integers: Integers): Loss | undefined {
  const exponent = literal.search(/[eE]/);
  const isInteger = exponent === -1 && !literal.includes('.');
  if (isInteger) {
    if (literal.length <= 15) return undefined;
    const double = Number(literal);
    if (Number.isSafeInteger(double)) return undefined;
    if (!Number.isFinite(double)) return 'too-large';
    if (integers === 'shortest' && String(double) === literal) return undefined;
    return /^-?[0-9]+$/.test(literal) && BigInt(literal) !== BigInt(double) ? 'digits' : undefined;
  }
  // A short number with a small exponent cannot reach the ends of the range.
  const power = exponent === -1 ? 0 : Math.abs(Number(literal.slice(exponent + 1)));
  if (literal.length < 200 && power < 100) return undefined;
  const double = Number(literal);
  if (double === Infinity || double === -Infinity) return 'too-large';
  if (double === 0 && /[1-9]/.test(exponent === -1 ? literal : literal.slice(0, exponent))) return 'too-small';
  return undefined;
}
