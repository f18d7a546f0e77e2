import type { PartialAucInput, PartialAucOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toDouble,
} from '../../../../numerics/rational.ts';
import { exactDecimal } from '../exact-decimal.ts';
import { partialArea } from '../partial-area.ts';
import { rocPoints } from '../roc-points.ts';
import { refusalOf } from '../scored.ts';

const HALF = rational(1n, 2n);

/**
 * McClish's scale: one half for a ranking that tells nothing, one for the largest area that the range allows. On either
 * axis a ranking that tells nothing has the area of the trapezoid under the diagonal that belongs to it.
 */
function onTheScale(area: Rational, from: Rational, to: Rational, transposed: boolean): Rational {
  const largest = subtract(to, from);
  const middle = multiply(add(from, to), HALF);
  const least = multiply(largest, transposed ? subtract(ONE, middle) : middle);
  return multiply(HALF, add(ONE, divide(subtract(area, least), subtract(largest, least))));
}

/**
 * Area under a part of the ROC curve, between two false positive rates or, of specificity over sensitivity, between two
 * true positive rates; as it is, or on McClish's scale from one half to one.
 *
 * Exact up to one rounding, and linear through groups of equal scores. Without a pair the value is undefined
 * (`single-class`). Rejects lists of unequal lengths, scores that are not finite and an empty range.
 *
 * CLS-110 to CLS-113; McClish (1989).
 */
export function partialAuc(input: PartialAucInput): Answer<PartialAucOutput> {
  const { reference, scores, from, to } = input;
  const refusal = refusalOf(reference, { scores }, ['scores']);
  if (refusal !== undefined) return refusal;
  const [low, high] = [exactDecimal(from), exactDecimal(to)];
  if (compare(low, high) >= 0) return rejected('empty-range', '/to');
  const rangeOf = input.conventions?.['range-of'] ?? 'false-positive-rate';
  const standardised = input.conventions?.standardised ?? 'none';
  const conventions = { 'range-of': rangeOf, standardised };
  const roc = rocPoints({ reference, scores });
  if (roc.positives === 0 || roc.negatives === 0) return result({ value: { undefined: 'single-class' }, conventions });
  const transposed = rangeOf === 'true-positive-rate';
  const area = partialArea(roc, low, high, transposed);
  const value = toDouble(standardised === 'none' ? area : onTheScale(area, low, high, transposed));
  return result({ value, conventions });
}
