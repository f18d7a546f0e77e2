import type { McnemarInput, McnemarOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { chiSquaredProbability } from '../../../../numerics/chi-squared-probability.ts';
import { rational, type Rational, rationalOfDouble, subtract, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { twoLowerTails } from '../binomial-half.ts';

type Test = McnemarOutput['conventions']['test'];

/**
 * McNemar's test of two classifiers on the same items, and the difference of their proportions of right outcomes.
 *
 * The p values of the exact and the mid-p test are the nearest doubles for up to 2000 items with different outcomes; the
 * statistic, the difference and its standard uncertainty always are. Without such items the chi-squared forms have no p
 * value (`no-discordant-items`), the others have 1. The standard uncertainty, that of the mean of paired scores, is
 * undefined for one item (`too-few-pairs`) and where all pairs have one difference (`zero-spread`). Rejects fewer items
 * than have different outcomes (`too-few-items`).
 *
 * CLS-201 to CLS-206; McNemar 1947; UNC-097 for the standard uncertainty.
 */
export function mcnemar(input: McnemarInput): Answer<McnemarOutput> {
  const { onlyFirst, onlySecond, items, conventions: asked = {} } = input;
  if (items !== undefined && items < onlyFirst + onlySecond) return rejected('too-few-items', '/items');
  const test = asked.test ?? 'exact';
  return result({
    ...tested(test, onlyFirst, onlySecond),
    ...(items === undefined ? {} : differenceOf(BigInt(onlyFirst), BigInt(onlySecond), BigInt(items))),
    conventions: { test },
  });
}

function tested(test: Test, first: number, second: number): Pick<McnemarOutput, 'pValue' | 'statistic'> {
  const discordant = first + second;
  const fewer = Math.min(first, second);
  if (test === 'exact') return { pValue: Math.min(1, twoLowerTails(discordant, fewer, fewer)) };
  if (test === 'mid-p') return { pValue: Math.min(1, twoLowerTails(discordant, fewer, fewer - 1)) };
  if (discordant === 0) {
    const none = { undefined: 'no-discordant-items' } as const;
    return { pValue: none, statistic: none };
  }
  const apart = Math.abs(first - second);
  const numerator = BigInt(test === 'chi-squared' ? apart : Math.max(0, apart - 1));
  const exact = rational(numerator * numerator, BigInt(discordant));
  return { pValue: exceedance(exact), statistic: toDouble(exact) };
}

/**
 * The probability that chi-squared with one degree of freedom is at least x. Far out the rounding of x would cost x/2 units
 * in the last place, so its rest is put back by the density.
 */
function exceedance(exact: Rational): number {
  const x = toDouble(exact);
  if (x === 0) return 1;
  const rest = toDouble(subtract(exact, rationalOfDouble(x)));
  return chiSquaredProbability(x, 1) - (Math.exp(-x / 2) / Math.sqrt(2 * Math.PI * x)) * rest;
}

/** The mean of the differences 1, -1 and 0 of the pairs, and the root of their variance over their number. */
function differenceOf(
  first: bigint,
  second: bigint,
  items: bigint,
): Pick<McnemarOutput, 'difference' | 'standardUncertainty'> {
  const difference = toDouble(rational(first - second, items));
  if (items === 1n) return { difference, standardUncertainty: { undefined: 'too-few-pairs' } };
  const spread = items * (first + second) - (first - second) ** 2n;
  if (spread === 0n) return { difference, standardUncertainty: { undefined: 'zero-spread' } };
  return { difference, standardUncertainty: squareRoot(rational(spread, items * items * (items - 1n))) };
}
