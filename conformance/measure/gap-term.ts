import { BinEdges } from '../standards/classification/draft/ranking/bin-edges.ts';
import type { Measurement } from './measured.ts';

/**
 * What an item adds to the calibration error to the first order, times the number of items, in SQL: its probability less its
 * outcome, with the sign of the gap of its bin. A bin whose gap is zero has none.
 */
export function gapTerm(p: string, isPositive: string, bins: Measurement['bins'], binCount: number): string {
  const edges = new BinEdges(binCount);
  // From the highest bin down; a bin without items is never asked for.
  const cases = [...bins].reverse().map(({ lower, meanConfidence, observedShare }) => {
    const least = edges.leastOf(Math.round(lower * binCount));
    return `WHEN ${p} >= ${least}::DOUBLE THEN ${Math.sign(meanConfidence - observedShare)}`;
  });
  return `(CASE ${cases.join(' ')} ELSE 0 END) * (${p} - CASE WHEN ${isPositive} THEN 1 ELSE 0 END)`;
}
