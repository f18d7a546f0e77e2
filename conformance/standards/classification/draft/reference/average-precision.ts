import type {
  AveragePrecisionInput,
  AveragePrecisionOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import { PrecisionRecallAccumulator, type PrecisionRecallSums } from '../ranking/precision-recall-accumulator.ts';
import { eachGroup, refusalOf } from '../scored.ts';

type Conventions = NonNullable<AveragePrecisionInput['conventions']>;

function valueOf(
  sums: PrecisionRecallSums,
  interpolation: NonNullable<Conventions['interpolation']>,
  first: string,
): number {
  switch (interpolation) {
    case 'step':
      return sums.step;
    case 'trapezoid':
      return first === 'one' ? sums.trapezoidFromOne : sums.trapezoid;
    case 'eleven-point':
      return sums.elevenPoint;
    case 'one-hundred-one-point':
      return sums.oneHundredOnePoint;
    case 'voc-2010':
      return sums.voc2010;
  }
}

/**
 * Average precision by one of its five definitions, with one step for each distinct score.
 *
 * Recalls are compared with the places of a grid as rational numbers, and precisions summed in twice the precision of a
 * double. Without a positive item the value is undefined (`no-positive`). Rejects lists of unequal lengths and scores that
 * are not finite. CLS-131 to CLS-135.
 */
export function averagePrecision(input: AveragePrecisionInput): Answer<AveragePrecisionOutput> {
  const { reference, scores, weights } = input;
  const refusal = refusalOf(reference, { scores, weights }, ['scores']);
  if (refusal !== undefined) return refusal;
  const curve = new PrecisionRecallAccumulator();
  eachGroup(input, (score, positives, negatives) => curve.add(score, positives, negatives));
  const sums = curve.finish();
  const interpolation = input.conventions?.interpolation ?? 'step';
  const first = input.conventions?.['first-point'] ?? 'extended';
  const conventions = interpolation === 'trapezoid' ? { interpolation, 'first-point': first } : { interpolation };
  return result({
    value: sums === undefined ? { undefined: 'no-positive' } : valueOf(sums, interpolation, first),
    conventions,
  });
}
