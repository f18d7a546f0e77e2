import { PreciseSum } from './ranking/precise-sum.ts';

/** Up to so many items of a bin the distribution of how many occur is computed; beyond, it is taken for normal. */
export const MOST_EXACT = 2000;

/**
 * The expectation of |occurred - expected| over items that occur independently with these probabilities: from the
 * distribution of their number, by one convolution an item, or as √(2/π) of its standard deviation where there are more
 * than 2000 of them (CLS-175).
 */
export function expectedGap(probabilities: readonly number[]): number {
  const mean = new PreciseSum();
  for (const p of probabilities) mean.add(p);
  if (probabilities.length > MOST_EXACT) {
    const variance = new PreciseSum();
    for (const p of probabilities) variance.add(p * (1 - p));
    return Math.sqrt((2 / Math.PI) * variance.value);
  }
  const distribution = new Float64Array(probabilities.length + 1);
  distribution[0] = 1;
  for (const [already, p] of probabilities.entries())
    for (let k = already + 1; k >= 0; k--)
      distribution[k] = (distribution[k] as number) * (1 - p) + (k > 0 ? (distribution[k - 1] as number) * p : 0);
  const gap = new PreciseSum();
  for (let k = 0; k < distribution.length; k++) gap.add(Math.abs(k - mean.value) * (distribution[k] as number));
  return gap.value;
}
