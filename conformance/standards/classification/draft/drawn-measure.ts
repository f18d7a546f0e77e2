import type { BootstrapMeasureInput } from '../../../../schemas/classification/draft/generated/types.ts';
import { multiply, rational, type Rational } from '../../../numerics/rational.ts';
import { marginsOf, rationalMeasure } from './count-measures.ts';
import { exactDecimal } from './exact-decimal.ts';
import { mccToPlaces } from './mcc-to-places.ts';

/** A measure of items of which each counts as often as it was drawn; undefined where the measure does not exist. */
export type DrawnMeasure = (times: ArrayLike<number>) => Rational | undefined;

/** The measure of an input whose scores are finite, with a threshold where it is one of counts. */
export function drawnMeasure({
  reference,
  scores,
  measure,
  threshold,
  conventions,
}: BootstrapMeasureInput): DrawnMeasure {
  const numbers = scores as readonly number[];
  if (measure === 'auc') return drawnArea(reference, numbers);
  const beta = exactDecimal(conventions.beta ?? '1');
  const betaSquared = multiply(beta, beta);
  // True positives, false positives, false negatives, true negatives.
  const cells = numbers.map((score, i) => (score >= (threshold as number) ? 0 : 2) + (reference[i] === 1 ? 0 : 1));
  const [ofPositive, ofNegative] = [2, 3];
  const known = new Map<string, Rational | undefined>();
  return (times) => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number;
      counts[cell] = (counts[cell] as number) + (times[i] as number);
    }
    const key = counts.join();
    if (known.has(key)) return known.get(key);
    const [tp, fp] = [BigInt(counts[0] as number), BigInt(counts[1] as number)];
    const [fn, tn] = [BigInt(counts[ofPositive] as number), BigInt(counts[ofNegative] as number)];
    const value =
      measure === 'mcc'
        ? mccToPlaces(tp, fp, fn, tn)
        : rationalMeasure(measure, marginsOf(tp, fp, fn, tn), betaSquared);
    known.set(key, value);
    return value;
  };
}

/**
 * The area with ties by halves. No more than 10 000 items are in the clusters that a resample of them can repeat, which
 * makes at most 2.5e7 items: twice their pairs is an integer in binary64.
 */
function drawnArea(reference: readonly number[], scores: readonly number[]): DrawnMeasure {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  return (times) => {
    let [twiceWins, positives, negatives] = [0, 0, 0];
    for (let i = 0; i < order.length;) {
      const score = scores[order[i] as number];
      let [here, others] = [0, 0];
      for (; i < order.length && scores[order[i] as number] === score; i++) {
        const item = order[i] as number;
        if (reference[item] === 1) here += times[item] as number;
        else others += times[item] as number;
      }
      twiceWins += here * (2 * negatives + others);
      positives += here;
      negatives += others;
    }
    return positives === 0 || negatives === 0
      ? undefined
      : rational(BigInt(twiceWins), 2n * BigInt(positives) * BigInt(negatives));
  };
}
