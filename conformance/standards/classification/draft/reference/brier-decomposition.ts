import type {
  BrierDecompositionInput,
  BrierDecompositionOutput,
} from '../../../../../schemas/classification/draft/generated/types.ts';
import { type Answer, rejected, result } from '../../../../contract/operation.ts';
import { binsOf } from '../bins.ts';
import { PreciseSum } from '../ranking/precise-sum.ts';

/** The sums of one bin. */
interface Bin {
  readonly items: number[];
  positives: number;
}

/**
 * The terms of the Brier score: reliability, resolution and uncertainty, and with bins the variance and covariance within
 * them, so that score = reliability - resolution + uncertainty + variance - covariance.
 *
 * Sums are in twice the precision of a double, differences from means taken before they are squared. Rejects lists of
 * unequal lengths. CLS-165 to CLS-168; Murphy (1973); Stephenson, Coelho and Jolliffe (2008).
 */
export function brierDecomposition(input: BrierDecompositionInput): Answer<BrierDecompositionOutput> {
  const { reference, probabilities } = input;
  if (probabilities.length !== reference.length) return rejected('unequal-lengths', '/probabilities');
  const bins = input.conventions?.bins ?? 'distinct';
  const edges = input.conventions?.['bin-edges'] ?? 'equal-width';
  const n = reference.length;
  const groups = new Map<number, Bin>();
  for (const [item, bin] of binsOf(probabilities, bins, edges).entries()) {
    const group = groups.get(bin) ?? { items: [], positives: 0 };
    group.items.push(item);
    group.positives += reference[item] as number;
    groups.set(bin, group);
  }
  const base = reference.reduce<number>((sum, one) => sum + one, 0) / n;
  const [reliability, resolution, variance, covariance, score] = Array.from({ length: 5 }, () => new PreciseSum()) as [
    PreciseSum,
    PreciseSum,
    PreciseSum,
    PreciseSum,
    PreciseSum,
  ];
  for (const { items, positives } of groups.values()) {
    const total = new PreciseSum();
    for (const item of items) total.add(probabilities[item] as number);
    const [mean, share] = [total.value / items.length, positives / items.length];
    reliability.add(items.length * (mean - share) ** 2);
    resolution.add(items.length * (share - base) ** 2);
    for (const item of items) {
      const [p, o] = [probabilities[item] as number, reference[item] as number];
      variance.add((p - mean) ** 2);
      covariance.add(2 * (o - share) * (p - mean));
      score.add((p - o) ** 2);
    }
  }
  return result({
    score: score.value / n,
    reliability: reliability.value / n,
    resolution: resolution.value / n,
    uncertainty: base * (1 - base),
    withinBinVariance: variance.value / n,
    withinBinCovariance: covariance.value / n,
    conventions: bins === 'distinct' ? { bins } : { bins, 'bin-edges': edges },
  });
}
