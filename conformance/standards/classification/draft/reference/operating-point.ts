import type {
  OperatingPointInput,
  OperatingPointOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result, undefinedBecause } from '../../../../contract/operation.ts';
import { add, divide, multiply, type Rational, rational, subtract, toDouble } from '../../../../numerics/rational.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { type RocPoint, type RocPoints, rocPoints } from '../roc-points.ts';
import { refusalOf } from '../scored.ts';

/** Shares at a point, exactly. */
interface Shares {
  readonly sensitivity: Rational;
  readonly specificity: Rational;
}

const sharesAt = ({ truePositives, falsePositives }: RocPoint, { positives, negatives }: RocPoints): Shares => ({
  sensitivity: rational(BigInt(truePositives), BigInt(positives)),
  specificity: rational(BigInt(negatives - falsePositives), BigInt(negatives)),
});

const reaches = (share: Rational, target: Rational): boolean => subtract(share, target).numerator >= 0n;

/**
 * The index of the point that reaches the target at the least cost: for a sensitivity the first from the top, which has
 * the smallest false positive rate, for a specificity the last that still has it, which has the largest sensitivity.
 */
function chosen(roc: RocPoints, target: Rational, of: 'sensitivity' | 'specificity'): number {
  const enough = roc.points.map((point) => reaches(sharesAt(point, roc)[of], target));
  return of === 'sensitivity' ? enough.indexOf(true) : enough.lastIndexOf(true);
}

/** Of several points with the same other rate, the one that is best by the rate of the target. */
function best(roc: RocPoints, index: number, of: 'sensitivity' | 'specificity'): number {
  const count = of === 'sensitivity' ? 'falsePositives' : 'truePositives';
  const step = of === 'sensitivity' ? 1 : -1;
  let found = index;
  while (roc.points[found + step]?.[count] === roc.points[index]?.[count]) found += step;
  return found;
}

/** The shares on the line between the chosen point and its neighbour, where the target is met exactly. */
function between(roc: RocPoints, index: number, target: Rational, of: 'sensitivity' | 'specificity'): Shares {
  const a = sharesAt(roc.points[index] as RocPoint, roc);
  const neighbour = roc.points[of === 'sensitivity' ? index - 1 : index + 1];
  if (neighbour === undefined) return a;
  const b = sharesAt(neighbour, roc);
  const other = of === 'sensitivity' ? 'specificity' : 'sensitivity';
  const step = subtract(b[of], a[of]);
  if (step.numerator === 0n) return a;
  const part = divide(subtract(target, a[of]), step);
  const moved = add(a[other], multiply(part, subtract(b[other], a[other])));
  return of === 'sensitivity'
    ? { sensitivity: target, specificity: moved }
    : { specificity: target, sensitivity: moved };
}

/**
 * The operating point: of the points of the ROC curve that reach a stated sensitivity, the one with the largest
 * specificity, or the other way round; by `linear` interpolation the place on the curve where the target is met exactly.
 *
 * Rates are compared with the target as rational numbers, the target being the decimal that was written. Undefined
 * (`single-class`) where all items are of one class. Rejects lists of unequal lengths and scores that are not finite.
 *
 * CLS-115 to CLS-118.
 */
export function operatingPoint(input: OperatingPointInput): Answer<OperatingPointOutput> {
  const { reference, scores } = input;
  const refusal = refusalOf(reference, { scores }, ['scores']);
  if (refusal !== undefined) return refusal;
  const roc = rocPoints({ reference, scores });
  if (roc.positives === 0 || roc.negatives === 0) return undefinedBecause('single-class');
  const of = input.conventions?.['target-of'] ?? 'sensitivity';
  const interpolation = input.conventions?.interpolation ?? 'none';
  const conventions = { 'target-of': of, interpolation };
  const target = exactDecimal(input.target);
  const index = best(roc, chosen(roc, target, of), of);
  if (interpolation === 'linear') {
    const { sensitivity, specificity } = between(roc, chosen(roc, target, of), target, of);
    return result({ sensitivity: toDouble(sensitivity), specificity: toDouble(specificity), conventions });
  }
  const { threshold, truePositives, falsePositives } = roc.points[index] as RocPoint;
  return result({
    threshold: threshold === 0 ? 0 : threshold,
    truePositives,
    falsePositives,
    falseNegatives: roc.positives - truePositives,
    trueNegatives: roc.negatives - falsePositives,
    sensitivity: truePositives / roc.positives,
    specificity: (roc.negatives - falsePositives) / roc.negatives,
    conventions,
  });
}
