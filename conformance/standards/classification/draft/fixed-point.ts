import { dyadic } from '../../../numerics/binary64.ts';
import { rational, type Rational } from '../../../numerics/rational.ts';

/** Doubles as whole multiples of one power of two, so that sums and products of them are exact. */
export interface FixedPoint {
  /** A double of those that were given, as a multiple of the unit. */
  readonly of: (x: number) => bigint;
  /** How many units make 1. */
  readonly one: bigint;
}

/** A unit that divides 1 and every one of the numbers, which are finite. */
export function fixedPoint(numbers: Iterable<number>): FixedPoint {
  let places = 0;
  for (const x of numbers) if (x !== 0 && x !== 1) places = Math.max(places, -dyadic(x).exponent);
  return {
    one: 1n << BigInt(places),
    of: (x) => {
      if (x === 0) return 0n;
      const { mantissa, exponent } = dyadic(x);
      const shift = BigInt(exponent + places);
      return shift >= 0n ? mantissa << shift : mantissa >> -shift;
    },
  };
}

/**
 * A sum of fractions whose denominators are sizes of bins: what is over one size is added up first, so that the common
 * denominator is no larger than the product of the sizes that differ.
 */
export class SumOverSizes {
  readonly #bySize = new Map<number, bigint>();

  add(numerator: bigint, size: number): void {
    this.#bySize.set(size, (this.#bySize.get(size) ?? 0n) + numerator);
  }

  get value(): Rational {
    let common = 1n;
    for (const size of this.#bySize.keys()) common *= BigInt(size);
    let sum = 0n;
    for (const [size, numerator] of this.#bySize) sum += numerator * (common / BigInt(size));
    return rational(sum, common);
  }
}
