import { add, compare, multiply, ONE, rational, type Rational, subtract, ZERO } from '../../../numerics/rational.ts';
import { levelOfTail, quantileOfReplicates } from '../../uncertainty/draft/reference/quantile-of-replicates.ts';

/** Values of a measure in ascending order, each with the number of resamples that have it. */
export interface MeasureReplicates {
  readonly values: readonly Rational[];
  readonly counts: readonly bigint[];
  readonly total: bigint;
}

/** Replicates in any order, those that are equal taken together. */
export function replicatesOfMeasure(drawn: readonly Rational[]): MeasureReplicates {
  // Most are one object many times, as the same counts are.
  const times = new Map<Rational, bigint>();
  for (const one of drawn) times.set(one, (times.get(one) ?? 0n) + 1n);
  const values: Rational[] = [];
  const counts: bigint[] = [];
  for (const [value, count] of [...times].sort(([a], [b]) => compare(a, b))) {
    const last = values.length - 1;
    if (last >= 0 && compare(values[last] as Rational, value) === 0) counts[last] = (counts[last] as bigint) + count;
    else {
      values.push(value);
      counts.push(count);
    }
  }
  return { values, counts, total: BigInt(drawn.length) };
}

/** Mean of the replicates, and their variance with the divisor B - 1; zero of a single one (UNC-104). */
export function momentsOfMeasure({ values, counts, total }: MeasureReplicates): {
  readonly mean: Rational;
  readonly variance: Rational;
} {
  const sumOf = (power: (one: Rational) => Rational): Rational =>
    sumOverDenominators(values.map((one, i) => multiply(power(one), rational(counts[i] as bigint))));
  const sum = sumOf((one) => one);
  const mean = multiply(sum, rational(1n, total));
  if (total === 1n) return { mean, variance: ZERO };
  const squares = sumOf((one) => multiply(one, one));
  return {
    mean,
    variance: multiply(subtract(squares, multiply(sum, mean)), rational(1n, total - 1n)),
  };
}

/** A sum in which what has one denominator is added first, and the rest by halves: of 20 000 terms a loop takes minutes. */
function sumOverDenominators(terms: readonly Rational[]): Rational {
  const over = new Map<bigint, bigint>();
  for (const { numerator, denominator } of terms) over.set(denominator, (over.get(denominator) ?? 0n) + numerator);
  return byHalves([...over].map(([denominator, numerator]) => rational(numerator, denominator)));
}

function byHalves(terms: readonly Rational[]): Rational {
  if (terms.length < 3) return terms.reduce(add, ZERO);
  const middle = terms.length >> 1;
  return add(byHalves(terms.slice(0, middle)), byHalves(terms.slice(middle)));
}

/**
 * Both quantiles of UNC-107; undefined where a rank is beyond the replicates. The quantile is first taken of the places of
 * the values, of which neighbours differ by one at most, and so is linear between the values where it is between places.
 */
export function quantilesOfMeasure(
  { values, counts, total }: MeasureReplicates,
  coverageProbability: number,
): readonly [Rational, Rational] | undefined {
  let reached = 0n;
  const upTo = counts.map((count) => (reached += count));
  const places = { values: values.map((_, place) => BigInt(place)), counts, upTo, total };
  const at = (level: Rational): Rational | undefined => {
    const place = quantileOfReplicates(places, level);
    if (place === undefined) return undefined;
    const whole = place.numerator / place.denominator;
    const low = values[Number(whole)] as Rational;
    const beyond = subtract(place, rational(whole));
    return beyond.numerator === 0n
      ? low
      : add(low, multiply(beyond, subtract(values[Number(whole) + 1] as Rational, low)));
  };
  const tail = levelOfTail(coverageProbability);
  const [low, high] = [at(tail), at(subtract(ONE, tail))];
  return low === undefined || high === undefined ? undefined : [low, high];
}
