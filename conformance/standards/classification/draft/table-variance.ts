import { divide, rational, type Rational } from '../../../numerics/rational.ts';
import type { TableSlopes } from './table-slopes.ts';

/**
 * Binary places of a derivative. Of counts below 2⁵³ one that is not zero is above 2⁻³⁰⁰, so that what is below NOTHING is
 * zero, and the variance keeps more than 300 binary digits. Exact sums over a large table would grow with every cell.
 */
const PLACES = 640n;
const NOTHING = 1n << 64n;

const inPlaces = ({ numerator, denominator }: Rational): bigint => (numerator << PLACES) / denominator;
const absolute = (x: bigint): bigint => (x < 0n ? -x : x);

/**
 * The variance of a measure with these derivatives, for items that are one sample, or of which those of each reference
 * class are a sample of their own (CLS-240 and CLS-241).
 */
export function tableVariance(
  counts: readonly (readonly bigint[])[],
  slopes: TableSlopes,
  sampling: 'multinomial' | 'stratified',
): Rational {
  const base = inPlaces(slopes.base);
  const [rows, columns, diagonal] = [slopes.rows, slopes.columns, slopes.diagonal].map((one) => one.map(inPlaces)) as [
    bigint[],
    bigint[],
    bigint[],
  ];
  let sum = 0n;
  for (const [i, row] of counts.entries()) {
    const ofRow = base + (rows[i] as bigint);
    const slopeOf = (j: number): bigint => ofRow + (columns[j] as bigint) + (i === j ? (diagonal[i] as bigint) : 0n);
    // The mean of a row is taken off where its number of items is chosen, everything times that number.
    const items = sampling === 'stratified' ? row.reduce((total, one) => total + one, 0n) : 1n;
    const total =
      sampling === 'stratified'
        ? row.reduce((all, count, j) => (count === 0n ? all : all + count * slopeOf(j)), 0n)
        : 0n;
    let squares = 0n;
    for (const [j, count] of row.entries()) {
      if (count === 0n) continue;
      const slope = slopeOf(j) * items - total;
      if (absolute(slope) > NOTHING * items) squares += count * slope * slope;
    }
    // What is beyond the places of a square is not needed.
    if (squares > 0n) sum += squares / (items * items);
  }
  return divide(rational(sum, 1n << (2n * PLACES)), slopes.divisor);
}
