import { ONE, type Rational, ZERO } from '../../../numerics/rational.ts';

/** What stands for a quotient whose denominator is zero. */
export type ZeroDivision = 'undefined' | '0' | '1' | 'exclude';

/** What the convention puts in the place of a quotient that does not exist; undefined where it puts nothing. */
export const insteadOf = (convention: ZeroDivision): Rational | undefined =>
  convention === '0' ? ZERO : convention === '1' ? ONE : undefined;
