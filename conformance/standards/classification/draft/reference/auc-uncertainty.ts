import type {
  AucUncertaintyInput,
  AucUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { areaInterval, type AreaInterval } from '../area-interval.ts';
import { delongVariance, exactArea } from '../delong.ts';
import { RankAccumulator, type RankSums } from '../ranking/rank-accumulator.ts';
import { eachGroup, refusalOf } from '../scored.ts';

/** Items of each class in discordant pairs, and in concordant ones, below which nothing is said to be valid. */
const LEAST = 5;

/** Whether there are enough items behind the variance (CLS-102). */
const isValid = (sums: RankSums): boolean =>
  Math.min(sums.discordantPositives, sums.discordantNegatives, sums.concordantPositives, sums.concordantNegatives) >=
  LEAST;

/** What DeLong's method says of a ranking with two items of each class or more. */
export function aucWithUncertainty(
  sums: RankSums,
  coverageProbability: number,
  interval: AreaInterval,
): Omit<AucUncertaintyOutput, 'conventions'> {
  const value = toDouble(exactArea(sums));
  const variance = delongVariance(sums);
  const valid = isValid(sums);
  if (variance.numerator === 0n) {
    const degenerate = { undefined: 'degenerate' } as const;
    return { value, standardUncertainty: degenerate, interval: degenerate, coverageProbability, valid: false };
  }
  const u = squareRoot(variance);
  return {
    value,
    standardUncertainty: u,
    interval: areaInterval(value, normalCoverage(coverageProbability) * u, interval),
    coverageProbability,
    valid,
  };
}

/**
 * Standard uncertainty of an area under the ROC curve by the method of DeLong, for items of each class that are a sample
 * of their own, with a coverage interval and a bound of validity.
 *
 * The variance is an exact rational and its root correctly rounded. A variance of zero says that the scores separate the
 * classes or do not tell them apart, not that the area is certain: uncertainty and interval are undefined
 * (`degenerate`). Undefined (`too-few-items`) with fewer than two items of a class. Rejects lists of unequal lengths and
 * scores that are not finite.
 *
 * CLS-100 to CLS-104; DeLong, DeLong and Clarke-Pearson (1988).
 */
export function aucUncertainty(input: AucUncertaintyInput): Answer<AucUncertaintyOutput> {
  const { reference, scores, coverageProbability: p = 0.95 } = input;
  const refusal = refusalOf(reference, { scores }, ['scores']);
  if (refusal !== undefined) return refusal;
  const ranks = new RankAccumulator();
  eachGroup({ reference, scores }, (score, positives, negatives) => ranks.add(score, positives, negatives));
  const sums = ranks.finish();
  if (sums.positives < 2 || sums.negatives < 2) return undefinedBecause('too-few-items');
  const interval = input.conventions?.interval ?? 'normal';
  return result({
    ...aucWithUncertainty(sums, p, interval),
    conventions: { ties: 'half', method: 'delong', sampling: 'stratified', interval },
  });
}
