import { eachGroup, type Scored } from './scored.ts';

/** A point of the ROC curve as counts: how many items of each class have the threshold as their score, or a higher one. */
export interface RocPoint {
  readonly threshold: number | 'infinite';
  readonly truePositives: number;
  readonly falsePositives: number;
}

/** The points of a ROC curve, from the highest threshold to the lowest, and the numbers of items. */
export interface RocPoints {
  readonly points: readonly RocPoint[];
  readonly positives: number;
  readonly negatives: number;
}

/** One point for each distinct score, after one at which no item is called positive. */
export function rocPoints(items: Scored): RocPoints {
  const points: RocPoint[] = [{ threshold: 'infinite', truePositives: 0, falsePositives: 0 }];
  let [positives, negatives] = [0, 0];
  eachGroup(items, (threshold, more, others) => {
    positives += more;
    negatives += others;
    points.push({ threshold, truePositives: positives, falsePositives: negatives });
  });
  return { points, positives, negatives };
}
