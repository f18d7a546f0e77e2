import type {
  AucComparisonInput,
  AucComparisonOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { normalProbability } from '../../../../numerics/normal-probability.ts';
import { add, divide, multiply, rational, type Rational, subtract, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { delongCovariance, type Placements, placements } from '../delong.ts';
import { refusalOf } from '../scored.ts';

/** The exact area from the placements of the positive items. */
const areaOf = ({ ofPositives, ofNegatives }: Placements): Rational =>
  rational(
    ofPositives.reduce((sum, one) => sum + BigInt(one), 0n),
    2n * BigInt(ofPositives.length) * BigInt(ofNegatives.length),
  );

/**
 * Difference of the areas under the ROC curves of two scorings of the same items, first less second, with the covariance
 * that comes of their being the same items, and DeLong's test of it.
 *
 * Everything up to the root is exact; the p value is that of both tails of the normal distribution. Where the variance of
 * the difference is zero the uncertainty, the statistic and the p value are undefined (`degenerate`). Undefined
 * (`too-few-items`) with fewer than two items of a class. Rejects lists of unequal lengths and scores that are not finite.
 *
 * CLS-105 to CLS-108; DeLong, DeLong and Clarke-Pearson (1988).
 */
export function aucComparison(input: AucComparisonInput): Answer<AucComparisonOutput> {
  const { reference, first, second } = input;
  const refusal = refusalOf(reference, { first, second }, ['first', 'second']);
  if (refusal !== undefined) return refusal;
  const [one, other] = [first, second].map((scores) => placements(reference, scores as readonly number[])) as [
    Placements,
    Placements,
  ];
  if (one.ofPositives.length < 2 || one.ofNegatives.length < 2) return undefinedBecause('too-few-items');
  const [A, B] = [areaOf(one), areaOf(other)];
  const difference = subtract(A, B);
  const covariance = delongCovariance(one, other);
  const variance = subtract(
    add(delongCovariance(one, one), delongCovariance(other, other)),
    multiply(rational(2n), covariance),
  );
  const common = {
    first: toDouble(A),
    second: toDouble(B),
    difference: toDouble(difference),
    covariance: toDouble(covariance),
  };
  if (variance.numerator === 0n) {
    const degenerate = { undefined: 'degenerate' } as const;
    return result({ ...common, standardUncertainty: degenerate, statistic: degenerate, pValue: degenerate });
  }
  const squared = divide(multiply(difference, difference), variance);
  const statistic = Math.sign(common.difference) * squareRoot(squared);
  return result({
    ...common,
    standardUncertainty: squareRoot(variance),
    statistic,
    pValue: Math.min(1, 2 * normalProbability(Math.abs(statistic)).complement),
  });
}
