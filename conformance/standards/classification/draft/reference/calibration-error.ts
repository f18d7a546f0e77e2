import type {
  CalibrationErrorInput,
  CalibrationErrorOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, isUndefined, rejected, result } from '../../../../contract/operation.ts';
import { rational, toDouble } from '../../../../numerics/rational.ts';
import { proportionInterval } from '../../../uncertainty/draft/reference/proportion-interval.ts';
import { type Bin, type Binned, binned } from '../binned.ts';
import { errorBy } from '../calibration-gaps.ts';
import { type Claim, claimsOf, compareClaims, nearestConfidence } from '../confidence.ts';
import { expectedBy } from '../expected-calibration.ts';
import { refusalOfProbabilities } from '../stated-probabilities.ts';

/**
 * Calibration error: the mean difference of stated probabilities and observed shares over bins, or its root mean square or
 * largest value, with the bins themselves and the value that perfectly calibrated probabilities give on the average.
 *
 * Of the probability of a positive class, or of the rows of all classes by the largest of each. Confidences are binned and
 * compared as the decimals that were sent. The error, means and shares are the doubles nearest to their exact values; the
 * expectation is that of the exact distribution, to about 1e-11. Rejects what CLS-177 and CLS-179 name.
 *
 * CLS-170 to CLS-180; UNC-050 and UNC-051 for the intervals of shares.
 */
export function calibrationError(input: CalibrationErrorInput): Answer<CalibrationErrorOutput> {
  const refusal = refusalOfProbabilities(input, false);
  if (refusal !== undefined) return refusal;
  const {
    bins = '10',
    'bin-edges': edges = 'equal-width',
    confidence = input.rows === undefined ? 'positive-class' : 'top-label',
    norm = 'l1',
    interval = 'wilson',
  } = input.conventions ?? {};
  if (input.rows !== undefined && confidence === 'positive-class')
    return rejected('no-positive-class', '/conventions/confidence');
  const found = binned(claimsOf(input, confidence), bins, edges);
  const widths = bins === 'distinct' || edges === 'equal-mass' ? undefined : Number(bins);
  return result({
    value: errorBy(norm, found),
    ...(input.expectation === 'none' ? {} : { expectedUnderCalibration: expectedBy(norm, found) }),
    bins: found.bins.map((bin) => ({
      ...shownBin(bin, found, widths),
      ...(input.coverageProbability === undefined ? {} : intervalOf(bin, input.coverageProbability, interval)),
    })),
    conventions: {
      bins,
      ...(bins === 'distinct' ? {} : { 'bin-edges': edges }),
      confidence,
      norm,
      ...(input.coverageProbability === undefined ? {} : { interval }),
    },
  });
}

/** A bin as the reliability diagram shows it (CLS-173). */
function shownBin(
  { index, claims, occurred, confidence }: Bin,
  { unit }: Binned,
  widths: number | undefined,
): CalibrationErrorOutput['bins'][number] {
  const count = claims.length;
  const extreme = (sign: number): number =>
    nearestConfidence(claims.reduce((best, claim): Claim => (sign * compareClaims(claim, best) > 0 ? claim : best)));
  return {
    lower: widths === undefined ? extreme(-1) : index / widths,
    upper: widths === undefined ? extreme(1) : (index + 1) / widths,
    count,
    meanConfidence: toDouble(rational(confidence, BigInt(count) * unit.one)),
    observedShare: occurred / count,
  };
}

/** The interval of the observed share of a bin (CLS-180). */
function intervalOf({ occurred, claims }: Bin, coverageProbability: number, method: 'wilson' | 'clopper-pearson') {
  const answer = proportionInterval({ successes: occurred, trials: claims.length, coverageProbability, method });
  if (answer.outcome !== 'result' || isUndefined(answer.output)) throw new Error('an observed share is no proportion');
  return { shareLower: answer.output.lower, shareUpper: answer.output.upper };
}
