import { rational, type Rational, roundHalfEven } from '../../../../numerics/rational.ts';

/** The number of decimal digits of the integer part of a positive rational, 0 or fewer below 1. */
function decimalPlaces({ numerator, denominator }: Rational): number {
  let places = numerator.toString().length - denominator.toString().length;
  // The quotient lies between 10^(places - 1) and 10^(places + 1).
  while (atLeastPowerOfTen(numerator, denominator, places)) places += 1;
  while (!atLeastPowerOfTen(numerator, denominator, places - 1)) places -= 1;
  return places;
}

const atLeastPowerOfTen = (numerator: bigint, denominator: bigint, power: number): boolean =>
  power >= 0 ? numerator >= denominator * 10n ** BigInt(power) : numerator * 10n ** BigInt(-power) >= denominator;

/**
 * The largest integer not above a positive number rounded half to even to ten significant digits (UNC-034), so that a
 * rounding error of binary64 just below an integer does not cost a whole degree of freedom.
 */
export function floorOfTenDigits(value: Rational): bigint {
  const scale = 10 - decimalPlaces(value);
  const power = 10n ** BigInt(Math.abs(scale));
  const digits = roundHalfEven(
    scale >= 0
      ? rational(value.numerator * power, value.denominator)
      : rational(value.numerator, value.denominator * power),
  );
  return scale >= 0 ? digits / power : digits * power;
}
