import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { RobustMeanInput, RobustMeanOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { aligned, inUnits } from '../../../../numerics/aligned.ts';
import { bitLength } from '../../../../numerics/binary64.ts';
import { add, multiply, rational, type Rational, rationalOfDouble, toDouble } from '../../../../numerics/rational.ts';
import { squareRoot } from '../../../../numerics/square-root.ts';
import { square } from '../exact-difference.ts';
import { fixedPoint, type Solution } from './fixed-point.ts';

/** Mean and standard deviation at one step of the iteration, in units of 2^power of the deviations. */
interface Step {
  readonly mean: number;
  readonly deviation: number;
  readonly power: number;
}

const MOST_STEPS = 100_000;

/** Twice the median. */
function twiceMedian(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return (sorted[(sorted.length - 1) >> 1] ?? 0n) + (sorted[sorted.length >> 1] ?? 0n);
}

/** One step: values are drawn in to 1.5 standard deviations, and mean and standard deviation taken anew. */
function next(values: readonly number[], { mean, deviation, power }: Step): Step {
  const [low, high] = [mean - 1.5 * deviation, mean + 1.5 * deviation];
  const drawnIn = values.map((x) => Math.min(Math.max(x, low), high));
  const average = drawnIn.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = drawnIn.reduce((sum, x) => sum + (x - average) ** 2, 0);
  return { mean: average, deviation: 1.134 * Math.sqrt(squares / (values.length - 1)), power };
}

/** A standard deviation beyond 2^256 of its unit gets another one, so that no square leaves the doubles. */
const LARGE = 256;

const unitsOf = (deviations: readonly bigint[], power: number): readonly number[] =>
  deviations.map((x) => toDouble(inUnits(rational(x), -power)));

/** Iterates to the fixed point, or as soon as a step passes another test; undefined past the most steps. */
function iterate(
  deviations: readonly bigint[],
  start: Step,
  isLast: (before: Step, after: Step) => boolean,
): (Step & { readonly values: readonly number[] }) | undefined {
  let before = start;
  let values = unitsOf(deviations, start.power);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const after = next(values, before);
    const change = Math.max(Math.abs(after.mean - before.mean), Math.abs(after.deviation - before.deviation));
    if (change <= 1e-12 * after.deviation || isLast(before, after)) return { ...after, values };
    before = after;
    if (after.deviation < 2 ** LARGE) continue;
    before = { mean: after.mean * 2 ** -LARGE, deviation: after.deviation * 2 ** -LARGE, power: after.power + LARGE };
    values = unitsOf(deviations, before.power);
  }
  return undefined;
}

/**
 * Robust mean and standard deviation by algorithm A of ISO 13528, with the standard uncertainty 1.25 s* over the root of p.
 *
 * By `fixed-point` the iteration finds which values are drawn in, and the limit is then solved for exactly and rounded
 * once, whatever the values' magnitudes; by `third-figure` the numbers are those of the step at which it ends, in binary64. Undefined for fewer than two
 * values, where the median of the deviations is zero, and past 100000 steps. Rejects what is beyond the largest double.
 *
 * UNC-138; ISO 13528:2015, C.3.
 */
export function robustMean({ values, stop = 'fixed-point' }: RobustMeanInput): Answer<RobustMeanOutput> {
  if (values.length < 2) return undefinedBecause('too-few-values');
  // Deviations from the median are exact, in halves of the unit of the values; their own median is that of the iteration.
  const { integers, exponent } = aligned(values);
  const centre = twiceMedian(integers);
  const deviations = integers.map((x) => 2n * x - centre);
  const spread = twiceMedian(deviations.map((x) => (x < 0n ? -x : x)));
  if (spread === 0n) return undefinedBecause('zero-median-deviation');
  const power = bitLength(spread) - 1;
  const start = { mean: 0, deviation: (1.483 * toDouble(inUnits(rational(spread), -power))) / 2, power };
  const half = exponent - 1;
  const value = (offset: Rational): number => toDouble(inUnits(add(rational(centre), offset), half));
  const root = (variance: Rational): number => squareRoot(inUnits(variance, 2 * half));
  const exactly = (step: Step): Solution => ({
    mean: inUnits(rationalOfDouble(step.mean), step.power),
    variance: inUnits(square(rationalOfDouble(step.deviation)), 2 * step.power),
  });
  const figures = (step: Step): string => {
    const { mean, variance } = exactly(step);
    return [value(mean), root(variance)].map((x) => x.toPrecision(3)).join();
  };
  const last = iterate(
    deviations,
    start,
    (before, after) => stop === 'third-figure' && figures(before) === figures(after),
  );
  if (last === undefined) return undefinedBecause('not-converged');
  const { mean, variance } =
    (stop === 'fixed-point' ? fixedPoint(deviations, last.values, last) : undefined) ?? exactly(last);
  const output: RobustMeanOutput = {
    value: value(mean),
    robustStandardDeviation: root(variance),
    // 1.25 s* over the root of p
    standardUncertainty: root(multiply(variance, rational(25n, 16n * BigInt(values.length)))),
    stop,
  };
  return Number.isFinite(output.robustStandardDeviation) ? result(output) : rejected('overflow', '/values');
}
