import type { RocCurveInput, RocCurveOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { rocPoints } from '../roc-points.ts';
import { refusalOf } from '../scored.ts';

/**
 * The points of the ROC curve: for the threshold `infinite` and then for each distinct score, from the highest, the shares
 * of the negative and of the positive items with that score or a higher one.
 *
 * Each share is one quotient of whole numbers, correctly rounded. Undefined (`single-class`) where all items are of one
 * class. Rejects lists of unequal lengths and scores that are not finite. CLS-090, CLS-095, CLS-118.
 */
export function rocCurve(input: RocCurveInput): Answer<RocCurveOutput> {
  const { reference, scores, weights } = input;
  const refusal = refusalOf(reference, { scores, weights }, ['scores']);
  if (refusal !== undefined) return refusal;
  const { points, positives, negatives } = rocPoints(input);
  if (positives === 0 || negatives === 0) return undefinedBecause('single-class');
  return result({
    points: points.map(({ threshold, truePositives, falsePositives }) => ({
      threshold: threshold === 0 ? 0 : threshold,
      falsePositiveRate: falsePositives / negatives,
      truePositiveRate: truePositives / positives,
    })),
  });
}
