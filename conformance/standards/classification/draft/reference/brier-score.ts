import type { BrierScoreInput, BrierScoreOutput } from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { rational, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { fixedPoint, type FixedPoint } from '../fixed-point.ts';
import { refusalOfProbabilities } from '../stated-probabilities.ts';

/** Of each item the sum over the classes of the squared differences of what was stated and what occurred, in squared units. */
function sumsOfSquares(
  { reference, probabilities, rows }: BrierScoreInput,
  { of, one }: FixedPoint,
): readonly bigint[] {
  const squared = (p: number, occurred: boolean): bigint => {
    const difference = of(p) - (occurred ? one : 0n);
    return difference * difference;
  };
  // Of two classes both miss by as much.
  if (probabilities !== undefined) return probabilities.map((p, item) => 2n * squared(p, reference[item] === 1));
  return (rows ?? []).map((row, item) => row.reduce((sum, p, k) => sum + squared(p, reference[item] === k), 0n));
}

/**
 * Brier score: the mean over the items of the squared differences of the stated probabilities from what occurred, summed
 * over the classes or halved, and its standard uncertainty over the items.
 *
 * Both are the doubles nearest to their exact values. One item, or scores that do not differ, leave the uncertainty
 * undefined (`too-few-items`, `zero-spread`). Rejects lists of unequal lengths, classes without a column, and rows that do
 * not sum to one.
 *
 * CLS-146, CLS-160 to CLS-162; Brier (1950).
 */
export function brierScore(input: BrierScoreInput): Answer<BrierScoreOutput> {
  const { weights } = input;
  const refusal = refusalOfProbabilities(input, false);
  if (refusal !== undefined) return refusal;
  if (weights !== undefined && weights.length !== input.reference.length)
    return rejected('unequal-lengths', '/weights');
  const scale = input.conventions?.scale ?? (input.rows === undefined ? 'half' : 'sum');
  const unit = fixedPoint(input.probabilities ?? (input.rows ?? []).flat());
  let [n, sum, squares] = [0n, 0n, 0n];
  sumsOfSquares(input, unit).forEach((score, item) => {
    const weight = BigInt(weights?.[item] ?? 1);
    n += weight;
    sum += weight * score;
    squares += weight * score * score;
  });
  const one = unit.one * unit.one * (scale === 'half' ? 2n : 1n);
  const spread = n * squares - sum * sum;
  const standardUncertainty =
    n === 1n
      ? ({ undefined: 'too-few-items' } as const)
      : spread === 0n
        ? ({ undefined: 'zero-spread' } as const)
        : squareRoot(rational(spread, n * n * (n - 1n) * one * one));
  return result({
    value: toDouble(rational(sum, n * one)),
    ...(input.uncertainty === 'none' ? {} : { standardUncertainty }),
    conventions: { scale },
  });
}
