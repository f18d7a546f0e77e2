import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import {
  add,
  divide,
  floor,
  multiply,
  negate,
  ONE,
  rational,
  type Rational,
  subtract,
} from '../../../../numerics/rational.ts';

/** The decimal number that a probability is written as: 0.95, and not the double next to it, which is smaller. */
const written = (probability: number): Rational => decimalToRational(decimalOfDouble(probability));

/**
 * How many ranks a coverage interval of the probability spans among so many values: the integer nearest to the product,
 * of two equally near the larger one (UNC-085).
 */
export function rankSpan(probability: number, values: number): number {
  return Number(floor(add(multiply(written(probability), rational(BigInt(values))), rational(1n, 2n))));
}

/** Trials in a batch of the adaptive procedure: 100 over the complement of the probability, at least ten thousand (UNC-086). */
export function batchSize(probability: number): number {
  const least = divide(rational(100n), subtract(ONE, written(probability)));
  return Math.max(Number(-floor(negate(least))), 10_000);
}

/** The ends of a coverage interval that spans `span` ranks among values in ascending order; 0 < span < number of values. */
export function coverageEnds(
  ascending: Float64Array,
  span: number,
  kind: 'symmetric' | 'shortest',
): { readonly lower: number; readonly upper: number } {
  const first =
    kind === 'symmetric' ? Math.floor((ascending.length - span + 1) / 2) - 1 : shortestFrom(ascending, span);
  return { lower: ascending[first] as number, upper: ascending[first + span] as number };
}

/** Where the shortest interval begins; of several that are as short, the first. */
function shortestFrom(ascending: Float64Array, span: number): number {
  let shortest = 0;
  for (let first = 1; first + span < ascending.length; first += 1)
    if (lengthFrom(ascending, first, span) < lengthFrom(ascending, shortest, span)) shortest = first;
  return shortest;
}

const lengthFrom = (ascending: Float64Array, first: number, span: number): number =>
  (ascending[first + span] as number) - (ascending[first] as number);
