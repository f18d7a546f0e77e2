import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type {
  PairedDifferenceInput,
  PairedDifferenceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { aligned, inUnits } from '../../../../numerics/aligned.ts';
import { add, divide, multiply, rational, type Rational, subtract, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { clusterTotals, meanOfItems } from './cluster-totals.ts';
import { pairing } from './pairing.ts';

const ZERO_SPREAD = { undefined: 'zero-spread' } as const;

/**
 * Mean difference of two lists of scores on the same items, from the differences of the pairs.
 *
 * Calculated in integers: every number is the double nearest to the exact value for the scores that were sent. One pair
 * is undefined (`too-few-pairs`), and so is one cluster (`one-cluster`). Without spread of the differences the field
 * `standardUncertainty` is undefined (`zero-spread`), without spread of the scores `correlation` and
 * `unpairedStandardUncertainty` are. Rejects lists that do not match, and what is beyond the largest double.
 *
 * UNC-097 to UNC-101; JCGM 100:2008, 4.2.3 and 5.2.2.
 */
export function pairedDifference(input: PairedDifferenceInput): Answer<PairedDifferenceOutput> {
  const pairs = pairing(input);
  if ('outcome' in pairs) return pairs;
  const { first, second, clusters } = pairs;
  const n = first.length;
  const { integers, exponent } = aligned([...first, ...second]);
  const [a, b] = [integers.slice(0, n), integers.slice(n)];
  const differences = a.map((score, index) => score - (b[index] ?? 0n));
  const sum = differences.reduce((all, difference) => all + difference, 0n);
  const meanDifference = toDouble(inUnits(rational(sum, BigInt(n)), exponent));
  if (!Number.isFinite(meanDifference)) return rejected('overflow');
  if (n < 2) return undefinedBecause('too-few-pairs');
  const [ofFirst, ofSecond, ofDifference] = [a, b, differences].map((scores) => clusterTotals(scores, clusters));
  if (ofFirst === undefined || ofSecond === undefined || ofDifference === undefined || ofFirst.length < 2)
    return undefinedBecause('one-cluster');
  const [u2First, u2Second] = [meanOfItems(ofFirst).variance, meanOfItems(ofSecond).variance];
  const u2Difference = meanOfItems(ofDifference).variance;
  const uncertainty = (variance: Rational): number | typeof ZERO_SPREAD =>
    variance.numerator === 0n ? ZERO_SPREAD : squareRoot(inUnits(variance, 2 * exponent));
  const standardUncertainty = uncertainty(u2Difference);
  const unpairedStandardUncertainty = uncertainty(add(u2First, u2Second));
  if (standardUncertainty === Infinity || unpairedStandardUncertainty === Infinity) return rejected('overflow');
  return result({
    meanDifference,
    standardUncertainty,
    degreesOfFreedom: ofFirst.length - 1,
    pairs: n,
    clusters: ofFirst.length,
    correlation: correlation(u2First, u2Second, u2Difference),
    unpairedStandardUncertainty,
  });
}

/** From the variances of two quantities and of their difference; none where one of the quantities has no spread. */
function correlation(first: Rational, second: Rational, difference: Rational): number | typeof ZERO_SPREAD {
  if (first.numerator === 0n || second.numerator === 0n) return ZERO_SPREAD;
  const twice = subtract(add(first, second), difference);
  const size = squareRoot(divide(multiply(twice, twice), multiply(rational(4n), multiply(first, second))));
  return twice.numerator < 0n ? -size : size;
}
