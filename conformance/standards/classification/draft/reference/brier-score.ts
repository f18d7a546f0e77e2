import type { BrierScoreInput, BrierScoreOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, result } from '../../../../contract/operation.ts';
import {
  addDoubleDouble,
  type DoubleDouble,
  multiplyDoubleDouble,
  subtractDoubleDouble,
  ZERO,
} from '../../../../numerics/double-double.ts';
import { meanOfLosses } from '../mean-of-losses.ts';
import { refusalOfProbabilities } from '../stated-probabilities.ts';

const exactly = (x: number): DoubleDouble => ({ high: x, low: 0 });
const squared = (x: DoubleDouble): DoubleDouble => multiplyDoubleDouble(x, x);

/** Sum over the classes of the squared difference of what was stated and what occurred. */
function sumOfSquares({ reference, probabilities, rows }: BrierScoreInput, item: number): DoubleDouble {
  const is = reference[item] as number;
  const p = probabilities?.[item];
  if (p !== undefined) {
    const square = squared(subtractDoubleDouble(exactly(is), exactly(p)));
    return addDoubleDouble(square, square);
  }
  return (rows?.[item] ?? []).reduce(
    (sum, one, k) => addDoubleDouble(sum, squared(subtractDoubleDouble(exactly(one), exactly(k === is ? 1 : 0)))),
    ZERO,
  );
}

/**
 * Brier score: the mean over the items of the squared differences of the stated probabilities from what occurred, summed
 * over the classes or halved, and its standard uncertainty over the items.
 *
 * Computed in double-double. One item, or scores that do not differ, leave the uncertainty undefined (`too-few-items`,
 * `zero-spread`). Rejects lists of unequal lengths, classes without a column, and rows that do not sum to one.
 *
 * CLS-160 to CLS-164; Brier (1950).
 */
export function brierScore(input: BrierScoreInput): Answer<BrierScoreOutput> {
  const refusal = refusalOfProbabilities(input, false);
  if (refusal !== undefined) return refusal;
  const scale = input.conventions?.scale ?? (input.rows === undefined ? 'half' : 'sum');
  const factor = scale === 'half' ? 0.5 : 1;
  const losses = input.reference.map((_, item) => {
    const { high, low } = sumOfSquares(input, item);
    return { high: high * factor, low: low * factor };
  });
  const { mean, standardUncertainty } = meanOfLosses(losses);
  return result({
    value: mean,
    ...(input.uncertainty === 'none' ? {} : { standardUncertainty }),
    conventions: { scale },
  });
}
