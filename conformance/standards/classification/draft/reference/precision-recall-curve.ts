import type {
  PrecisionRecallCurveInput,
  PrecisionRecallCurveOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { rocPoints } from '../roc-points.ts';
import { refusalOf } from '../scored.ts';

/**
 * The points of the precision-recall curve, one for each distinct score, from the highest threshold to the lowest; there
 * is no point at which nothing is called positive, because there is no precision there.
 *
 * Each share is one quotient of whole numbers. Undefined (`no-positive`) without a positive item. Rejects lists of unequal
 * lengths and scores that are not finite. CLS-130, CLS-133, CLS-134.
 */
export function precisionRecallCurve(input: PrecisionRecallCurveInput): Answer<PrecisionRecallCurveOutput> {
  const { reference, scores, weights } = input;
  const refusal = refusalOf(reference, { scores, weights }, ['scores']);
  if (refusal !== undefined) return refusal;
  const { points, positives } = rocPoints(input);
  if (positives === 0) return undefinedBecause('no-positive');
  return result({
    points: points.flatMap(({ threshold, truePositives, falsePositives }) =>
      threshold === 'infinite'
        ? []
        : [
            {
              threshold: threshold === 0 ? 0 : threshold,
              recall: truePositives / positives,
              precision: truePositives / (truePositives + falsePositives),
            },
          ],
    ),
  });
}
