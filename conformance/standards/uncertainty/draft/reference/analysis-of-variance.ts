import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type {
  AnalysisOfVarianceInput,
  AnalysisOfVarianceOutput,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { fourthRoot } from '../../../../numerics/fourth-root.ts';
import {
  add,
  divide,
  multiply,
  rational,
  type Rational,
  subtract,
  toDouble,
  ZERO,
} from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { exceedanceOfF } from './exceedance-of-f.ts';
import { groupedSquares } from './grouped-squares.ts';

/**
 * One-way analysis of variance of observations in groups of any size.
 *
 * Every number but the p value is the double nearest to the exact value of what was sent; the p value is that of the exact
 * sums of squares. Fewer than two groups (`too-few-groups`) and groups of one observation each (`no-replication`) are
 * undefined. Where no group has a spread the fields `fRatio` and `pValue` are undefined (`zero-within-groups`), where there
 * is none at all `standardUncertainty` too (`zero-spread`). Rejects mean squares, and a ratio, beyond the largest double.
 *
 * UNC-152 to UNC-157; JCGM 100:2008, H.5; ISO 5725-2; ISO Guide 35.
 */
export function analysisOfVariance(input: AnalysisOfVarianceInput): Answer<AnalysisOfVarianceOutput> {
  const { groups, negativeComponent = 'truncate', meanUncertainty = 'between-groups' } = input;
  if (groups.length < 2) return undefinedBecause('too-few-groups');
  if (groups.every(({ length }) => length === 1)) return undefinedBecause('no-replication');
  const { size, squaredSizes, mean, between, within } = groupedSquares(groups);
  const N = rational(size);
  const freedomBetween = groups.length - 1;
  const freedomWithin = Number(size) - groups.length;
  const squareBetween = divide(between, rational(BigInt(freedomBetween)));
  const squareWithin = divide(within, rational(BigInt(freedomWithin)));
  // n0 = (N - sum of squared sizes / N) / (g - 1)
  const effectiveSize = rational(size * size - squaredSizes, size * BigInt(freedomBetween));
  const component = divide(subtract(squareBetween, squareWithin), effectiveSize);
  const truncated = component.numerator < 0n ? ZERO : component;
  const reported = negativeComponent === 'truncate' ? truncated : component;
  const hidden = hiddenDeviation(divide(squareWithin, effectiveSize), freedomWithin);
  const ofMean =
    meanUncertainty === 'pooled'
      ? divide(add(between, within), rational(size * (size - 1n)))
      : add(divide(squareWithin, N), multiply(truncated, rational(squaredSizes, size * size)));
  const fRatio = within.numerator === 0n ? undefined : toDouble(divide(squareBetween, squareWithin));
  const meanSquareBetween = toDouble(squareBetween);
  const meanSquareWithin = toDouble(squareWithin);
  if ([meanSquareBetween, meanSquareWithin, fRatio].includes(Infinity)) return rejected('overflow', '/groups');
  return result({
    grandMean: toDouble(mean),
    meanSquareBetween,
    degreesOfFreedomBetween: freedomBetween,
    meanSquareWithin,
    degreesOfFreedomWithin: freedomWithin,
    fRatio: fRatio ?? { undefined: 'zero-within-groups' },
    pValue:
      fRatio === undefined
        ? { undefined: 'zero-within-groups' }
        : exceedanceOfF(between, within, freedomBetween, freedomWithin),
    effectiveGroupSize: toDouble(effectiveSize),
    repeatabilityStandardDeviation: squareRoot(squareWithin),
    betweenGroupsVariance: toDouble(reported),
    reproducibilityStandardDeviation: squareRoot(add(squareWithin, reported)),
    negativeComponent,
    standardUncertainty: ofMean.numerator === 0n ? { undefined: 'zero-spread' } : squareRoot(ofMean),
    degreesOfFreedom: meanUncertainty === 'pooled' ? Number(size) - 1 : freedomBetween,
    meanUncertainty,
    hiddenStandardDeviation: hidden,
    inhomogeneityUncertainty: Math.max(squareRoot(truncated), hidden),
  });
}

/** The root of a mean square over n0, times the fourth root of 2 over its degrees of freedom. */
const hiddenDeviation = (variance: Rational, freedom: number): number =>
  fourthRoot(multiply(multiply(variance, variance), rational(2n, BigInt(freedom))));
