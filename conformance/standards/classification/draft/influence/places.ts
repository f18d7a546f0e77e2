import { rational, type Rational } from '../../../../numerics/rational.ts';

/**
 * Binary places of an influence. Sums of fractions with thousands of denominators are not kept as fractions: 384 places
 * are far beyond what the root of a variance can show, and what is below NOTHING is zero.
 */
const PLACES = 384n;
const NOTHING = 1n << 64n;

/** A fraction to so many places. */
export const inPlaces = (numerator: bigint, denominator: bigint): bigint => (numerator << PLACES) / denominator;

export const rationalInPlaces = ({ numerator, denominator }: Rational): bigint => inPlaces(numerator, denominator);

/** The square of a sum of influences, exactly zero where nothing but rounding is left of it. */
export const squareOf = (influence: bigint): bigint =>
  influence < NOTHING && influence > -NOTHING ? 0n : influence * influence;

/** A sum of squares as a number. */
export const ofSquares = (sum: bigint): Rational => rational(sum, 1n << (2n * PLACES));
