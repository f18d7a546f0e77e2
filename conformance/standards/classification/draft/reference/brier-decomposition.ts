import type {
  BrierDecompositionInput,
  BrierDecompositionOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { divide, multiply, rational, type Rational, subtract, toDouble } from '../../../../numerics/rational.ts';
import { type Binned, binned } from '../binned.ts';
import { claimsOf } from '../confidence.ts';
import { SumOverSizes } from '../fixed-point.ts';

/**
 * The terms of the Brier score: reliability, resolution and uncertainty, and with bins the variance and covariance within
 * them, so that score = reliability - resolution + uncertainty + variance - covariance.
 *
 * Each is the double nearest to its exact value. Rejects lists of unequal lengths. CLS-165 to CLS-168; Murphy (1973);
 * Stephenson, Coelho and Jolliffe (2008).
 */
export function brierDecomposition(input: BrierDecompositionInput): Answer<BrierDecompositionOutput> {
  if (input.probabilities.length !== input.reference.length) return rejected('unequal-lengths', '/probabilities');
  const bins = input.conventions?.bins ?? 'distinct';
  const edges = input.conventions?.['bin-edges'] ?? 'equal-width';
  return result({
    ...terms(binned(claimsOf(input, 'positive-class'), bins, edges)),
    conventions: bins === 'distinct' ? { bins } : { bins, 'bin-edges': edges },
  });
}

function terms({ bins, items, unit: { of, one } }: Binned): Omit<BrierDecompositionOutput, 'conventions'> {
  const n = BigInt(items);
  let [positives, squares, ofPositives] = [0n, 0n, 0n];
  const [gaps, shares, means, products] = [0, 0, 0, 0].map(() => new SumOverSizes()) as [
    SumOverSizes,
    SumOverSizes,
    SumOverSizes,
    SumOverSizes,
  ];
  for (const { claims, occurred, confidence } of bins) {
    const o = BigInt(occurred);
    const gap = confidence - o * one;
    gaps.add(gap * gap, claims.length);
    shares.add(o * o, claims.length);
    means.add(confidence * confidence, claims.length);
    products.add(confidence * o, claims.length);
    positives += o;
    for (const { probability, occurred: is } of claims) {
      const p = of(probability);
      squares += p * p;
      if (is === 1) ofPositives += p;
    }
  }
  const over = (value: Rational, scale: bigint): number => toDouble(divide(value, rational(n * scale)));
  return {
    // The sum of (p - o)², with o² = o.
    score: over(rational(squares - 2n * one * ofPositives + positives * one * one), one * one),
    reliability: over(gaps.value, one * one),
    resolution: over(subtract(shares.value, rational(positives * positives, n)), 1n),
    uncertainty: toDouble(rational(positives * (n - positives), n * n)),
    withinBinVariance: over(subtract(rational(squares), means.value), one * one),
    withinBinCovariance: over(multiply(rational(2n), subtract(rational(ofPositives), products.value)), one),
  };
}
