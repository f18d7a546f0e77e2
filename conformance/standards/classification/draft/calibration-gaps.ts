import { compare, rational, type Rational, toDouble, ZERO } from '../../../numerics/rational.ts';
import { squareRoot } from '../../../numerics/square-root.ts';
import type { Bin, Binned } from './binned.ts';
import { SumOverSizes } from './fixed-point.ts';

export type Norm = 'l1' | 'l2' | 'max';

/** The absolute difference between the sum of the confidences of a bin and the number that occurred, in units. */
const gapOf = ({ occurred, confidence }: Bin, one: bigint): bigint => {
  const gap = confidence - BigInt(occurred) * one;
  return gap < 0n ? -gap : gap;
};

const ERROR: Readonly<Record<Norm, (found: Binned) => number>> = {
  l1: ({ bins, items, unit: { one } }) => {
    const sum = bins.reduce((total, bin) => total + gapOf(bin, one), 0n);
    return toDouble(rational(sum, BigInt(items) * one));
  },
  l2: ({ bins, items, unit: { one } }) => {
    const sum = new SumOverSizes();
    for (const bin of bins) sum.add(gapOf(bin, one) ** 2n, bin.claims.length);
    const { numerator, denominator } = sum.value;
    return squareRoot(rational(numerator, denominator * BigInt(items) * one * one));
  },
  max: ({ bins, unit: { one } }) =>
    toDouble(
      bins
        .map((bin): Rational => rational(gapOf(bin, one), BigInt(bin.claims.length) * one))
        .reduce((largest, gap) => (compare(gap, largest) > 0 ? gap : largest), ZERO),
    ),
};

/** The calibration error of bins by a norm (CLS-170): the double nearest to its exact value. */
export const errorBy = (norm: Norm, found: Binned): number => ERROR[norm](found);
