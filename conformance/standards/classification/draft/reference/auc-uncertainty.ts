import type {
  AucUncertaintyInput,
  AucUncertaintyOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { delongVariance, exactArea } from '../delong.ts';
import { RankAccumulator, type RankSums } from '../ranking/rank-accumulator.ts';
import { eachGroup, refusalOf } from '../scored.ts';

type Interval = NonNullable<NonNullable<AucUncertaintyInput['conventions']>['interval']>;

/** Items of each class in discordant pairs, and in concordant ones, below which nothing is said to be valid. */
const LEAST = 5;

/** Whether there are enough items behind the variance (CLS-102). */
const isValid = (sums: RankSums): boolean =>
  Math.min(sums.discordantPositives, sums.discordantNegatives, sums.concordantPositives, sums.concordantNegatives) >=
  LEAST;

/** The ends of a coverage interval about an area of standard uncertainty u, limited to 0 and 1 (CLS-103). */
function intervalOf(area: number, u: number, p: number, kind: Interval): { lower: number; upper: number } {
  const k = normalCoverage(p);
  if (kind === 'normal') return { lower: Math.max(0, area - k * u), upper: Math.min(1, area + k * u) };
  // On the scale of ln(A/(1-A)), whose derivative is 1/(A(1-A)).
  const odds = area / (1 - area);
  const spread = Math.exp((k * u) / (area * (1 - area)));
  const share = (x: number): number => (x > 1 ? 1 / (1 + 1 / x) : x / (1 + x));
  return { lower: share(odds / spread), upper: share(odds * spread) };
}

/** What DeLong's method says of a ranking with two items of each class or more. */
export function aucWithUncertainty(
  sums: RankSums,
  coverageProbability: number,
  interval: Interval,
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
    interval: intervalOf(value, u, coverageProbability, interval),
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
