/** Powers of ten that binary64 holds exactly. Written out: how exact `**` is depends on the engine. */
const POWERS = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
];

/**
 * The double nearest to digits × 10^exponent, as `Number('123e-4')` reads it, for any double and exponents from -22 to
 * 22, unless the result is too large or too small to be a normal one: both operands are exact, so that one operation rounds once. Several times as fast as by way of a text.
 */
export function timesPowerOfTen(digits: number, exponent: number): number {
  const power = POWERS[Math.abs(exponent)];
  if (power === undefined) throw new RangeError(`10^${exponent} is not exact in binary64`);
  return exponent < 0 ? digits / power : digits * power;
}
