import type { Interval } from './interval.ts';
import { timesPowerOfTen } from './times-power-of-ten.ts';

/**
 * Ends in binary64 of an interval inside an exact one of positive numbers: exact low ≤ low and high ≤ exact high. So two
 * that overlap have exact ones that do, which is what most documents show; only where these do not say so has anybody
 * to compute exactly. They may be so far inside that low > high, and then still bound the exact ends.
 *
 * An operation of binary64 errs by a factor of at most 1 ± 2^-53, and so does the multiplication by 1 ± 2^-51 that moves
 * the end inwards after it: (1 - u)(1 + 4u)(1 - u) > 1 > (1 + u)(1 - 4u)(1 + u) for u = 2^-53. That is so for normal
 * numbers only; what comes near their limits is not known.
 */
export type InnerInterval = Readonly<Record<keyof Interval, number>>;

/** Of this nothing is known: every comparison with it is false. */
export const UNKNOWN: InnerInterval = { low: NaN, high: NaN };

const SMALLEST = 2 ** -1000;
const LARGEST = 2 ** 1000;
const UP = 1 + 2 ** -51;
const DOWN = 1 - 2 ** -51;

/** Moves ends inwards that one operation computed. */
const inwards = (low: number, high: number): InnerInterval =>
  low > SMALLEST && low < LARGEST && high > SMALLEST && high < LARGEST ? { low: low * UP, high: high * DOWN } : UNKNOWN;

/** A positive integer below 2^53, known exactly. */
export const innerPoint = (count: number): InnerInterval => ({ low: count, high: count });

/** Fifteen digits and a half are an exact double, and a power of ten up to 10^22 is one. */
const PLAIN = /^([0-9]{1,15})(?:\.([0-9]{1,15}))?$/;

/** What a number stated to its last digit may stand for (UNC-013): known of positive ones of at most 15 digits, written plainly. */
export function innerStated(text: unknown): InnerInterval {
  const match = typeof text === 'string' ? PLAIN.exec(text) : null;
  if (match === null) return UNKNOWN;
  const [, whole = '', fraction = ''] = match;
  if (whole.length + fraction.length > 15) return UNKNOWN;
  const coefficient = Number(whole + fraction);
  if (coefficient === 0) return UNKNOWN;
  return inwards(
    timesPowerOfTen(coefficient - 0.5, -fraction.length),
    timesPowerOfTen(coefficient + 0.5, -fraction.length),
  );
}

export const innerSum = (terms: readonly InnerInterval[]): InnerInterval =>
  terms.length === 0 ? UNKNOWN : terms.reduce((a, b) => inwards(a.low + b.low, a.high + b.high));

export const innerProduct = (a: InnerInterval, b: InnerInterval): InnerInterval =>
  inwards(a.low * b.low, a.high * b.high);

export const innerQuotient = (a: InnerInterval, b: InnerInterval): InnerInterval =>
  inwards(a.low / b.high, a.high / b.low);

export const innerSquare = (a: InnerInterval): InnerInterval => innerProduct(a, a);

/** Whether the exact intervals certainly overlap; false says nothing. */
export const certainlyOverlap = (a: InnerInterval, b: InnerInterval): boolean => a.low <= b.high && b.low <= a.high;
