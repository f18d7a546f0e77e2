import type { Influences, Ties } from './influences.ts';
import { inPlaces } from './places.ts';

/**
 * The influences on an average precision. It is the sum over the positive items of q/m, where q is the precision at the
 * score of the item or, by `trapezoid`, the mean of that and of the precision before. One more item changes every
 * precision from its score down: of b, the sum of the weights that a precision T/(T + F) has, one more positive item adds
 * b F/(T + F)² and one more negative item takes away b T/(T + F)².
 */
export function influencesOnAveragePrecision(
  reference: readonly number[],
  { ties, tieOf, positives }: Ties,
  interpolation: 'step' | 'trapezoid',
  firstPoint: 'extended' | 'one',
): Influences {
  const m = BigInt(positives);
  const precisions = ties.map(({ truePositives: T, falsePositives: F }) => inPlaces(BigInt(T), BigInt(T + F)));
  const ofTie = (tie: number): bigint => BigInt(ties[tie]?.positives ?? 0);
  const isStep = interpolation === 'step';
  const before = (tie: number): bigint =>
    tie > 0 ? (precisions[tie - 1] as bigint) : firstPoint === 'one' ? inPlaces(1n, 1n) : (precisions[0] as bigint);
  const qualities = precisions.map((one, tie) => (isStep ? one : (one + before(tie)) / 2n));
  /** Twice the weight of the precision of a tie. */
  const twice = (tie: number): bigint =>
    isStep ? 2n * ofTie(tie) : ofTie(tie) + ofTie(tie + 1) + (tie === 0 && firstPoint === 'extended' ? ofTie(0) : 0n);
  const sum = qualities.reduce((total, one, tie) => total + one * ofTie(tie), 0n);
  const value = sum / m;
  // From the lowest score up: what one more item of a class changes in the precisions from here down.
  const [more, less] = [ties.map(() => 0n), ties.map(() => 0n)];
  let [gained, lost] = [0n, 0n];
  for (let tie = ties.length - 1; tie >= 0; tie--) {
    const { truePositives: T = 0, falsePositives: F = 0 } = ties[tie] ?? {};
    const called = BigInt(T + F);
    gained += inPlaces(twice(tie) * BigInt(F), 2n * called * called);
    lost += inPlaces(twice(tie) * BigInt(T), 2n * called * called);
    more[tie] = gained;
    less[tie] = lost;
  }
  return tieOf.map((tie, item) =>
    reference[item] === 1
      ? ((qualities[tie] as bigint) - value + (more[tie] as bigint)) / m
      : -(less[tie] as bigint) / m,
  );
}
