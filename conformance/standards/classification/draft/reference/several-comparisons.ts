import type {
  SeveralComparisonsInput,
  SeveralComparisonsOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { decimalOfDouble, decimalToRational } from '../../../../numerics/decimal.ts';
import { compare, multiply, ONE, rational, type Rational, toDouble } from '../../../../numerics/rational.ts';

type Adjustment = SeveralComparisonsOutput['conventions']['adjustment'];

/**
 * P values of several comparisons, adjusted by Holm's step-down method or Bonferroni's, and the comparisons in which no
 * difference is rejected at the level.
 *
 * P values and level are read as the decimals that are written; adjusted ones are exact up to one rounding and are compared
 * with the level before it. Rejects a p value below 0 or above 1 (`not-a-probability`).
 *
 * CLS-210 to CLS-214; Holm 1979.
 */
export function severalComparisons(input: SeveralComparisonsInput): Answer<SeveralComparisonsOutput> {
  const { pValues, significance = 0.05, conventions: asked = {} } = input;
  const outside = pValues.findIndex((p) => p < 0 || p > 1);
  if (outside >= 0) return rejected('not-a-probability', `/pValues/${outside}`);
  const adjustment = asked.adjustment ?? 'holm';
  const level = decimalToRational(decimalOfDouble(significance));
  const comparisons = adjusted(pValues, adjustment).map((p) => ({
    adjusted: toDouble(p),
    isRejected: compare(p, level) <= 0,
  }));
  const rejections = comparisons.filter(({ isRejected }) => isRejected).length;
  return result({ comparisons, rejections, significance, conventions: { adjustment } });
}

const atMostOne = (p: Rational): Rational => (compare(p, ONE) > 0 ? ONE : p);

function adjusted(pValues: readonly number[], adjustment: Adjustment): readonly Rational[] {
  const exact = pValues.map((p) => decimalToRational(decimalOfDouble(p)));
  const all = pValues.length;
  if (adjustment === 'bonferroni') return exact.map((p) => atMostOne(multiply(rational(BigInt(all)), p)));
  // The order of doubles is that of their shortest decimals.
  const order = pValues.map((_, i) => i).sort((i, j) => (pValues[i] as number) - (pValues[j] as number));
  const found = [...exact];
  let largest = rational(0n);
  for (const [rank, i] of order.entries()) {
    const p = atMostOne(multiply(rational(BigInt(all - rank)), exact[i] as Rational));
    if (compare(p, largest) > 0) largest = p;
    found[i] = largest;
  }
  return found;
}
