import type { Rational } from '../../../numerics/rational.ts';
import { weightedMean } from './count-measures.ts';
import { insteadOf, type ZeroDivision } from './zero-division.ts';

/** A mean with weights. An undefined member makes it undefined where its weight is not zero, unless it is replaced or excluded. */
export function meanOf(
  values: readonly (Rational | undefined)[],
  weights: readonly bigint[],
  zeroDivision: ZeroDivision,
): Rational | undefined {
  const members = values
    .map((value, k) => ({ value: value ?? insteadOf(zeroDivision), weight: weights[k] as bigint }))
    .filter(({ value, weight }) => weight > 0n && (value !== undefined || zeroDivision !== 'exclude'));
  if (members.some(({ value }) => value === undefined)) return undefined;
  return weightedMean(
    members.map(({ value }) => value as Rational),
    members.map(({ weight }) => weight),
  );
}
