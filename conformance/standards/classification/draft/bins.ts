import { decimalOfDouble, decimalToRational } from '../../../numerics/decimal.ts';
import { floor, multiply, rational } from '../../../numerics/rational.ts';

/** Nearer to an edge than this a double does not say on which side of it its decimal lies. */
const DOUBTFUL = 1e-9;

/**
 * The bin of equal width in which a probability lies, from 0: [k/B, (k+1)/B), the last one closed. The probability is the
 * shortest decimal that denotes the double, and is compared with the edges as a rational number: 0.3 lies in the fourth of
 * ten bins, and 0.29 in the 29th of a hundred and not in the 28th, as floor(0.29 · 100) in binary64 has it.
 */
export function binOf(probability: number, bins: number): number {
  const scaled = probability * bins;
  const near = Math.round(scaled);
  const bin =
    Math.abs(scaled - near) > DOUBTFUL
      ? Math.floor(scaled)
      : Number(floor(multiply(decimalToRational(decimalOfDouble(probability)), rational(BigInt(bins)))));
  return Math.min(bin, bins - 1);
}

/** Which bin each item is in, by its place in the list; bins that differ have different numbers, in ascending order. */
export function binsOf(
  probabilities: readonly number[],
  bins: string,
  edges: 'equal-width' | 'equal-mass',
): readonly number[] {
  if (bins !== 'distinct' && edges === 'equal-width') return probabilities.map((one) => binOf(one, Number(bins)));
  const order = probabilities
    .map((_, item) => item)
    .sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number));
  const found = new Array<number>(probabilities.length).fill(0);
  let distinct = -1;
  let current = 0;
  for (const [rank, item] of order.entries()) {
    const before = order[rank - 1];
    // Equal probabilities are never split: they are in the bin of the first of them.
    if (before === undefined || probabilities[before] !== probabilities[item]) {
      distinct++;
      current = bins === 'distinct' ? distinct : Math.floor((rank * Number(bins)) / probabilities.length);
    }
    found[item] = current;
  }
  return found;
}
