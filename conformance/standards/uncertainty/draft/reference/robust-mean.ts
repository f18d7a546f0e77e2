import { type Answer, rejected, result, undefinedBecause } from '../../../../contract/operation.ts';
import type { RobustMeanInput, RobustMeanOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { dyadic, powerOfTwo } from '../../../../numerics/binary64.ts';
import { fixedPoint } from './fixed-point.ts';

/** Mean and standard deviation at one step of the iteration. */
interface Step {
  readonly mean: number;
  readonly deviation: number;
}

const MOST_STEPS = 100_000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((below ?? NaN) + (above ?? NaN)) / 2;
}

/** One step: values are drawn in to 1.5 standard deviations, and mean and standard deviation taken anew. */
function next(values: readonly number[], { mean, deviation }: Step): Step {
  const [low, high] = [mean - 1.5 * deviation, mean + 1.5 * deviation];
  const drawnIn = values.map((x) => Math.min(Math.max(x, low), high));
  const average = drawnIn.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = drawnIn.reduce((sum, x) => sum + (x - average) ** 2, 0);
  return { mean: average, deviation: 1.134 * Math.sqrt(squares / (values.length - 1)) };
}

/** Iterates to the fixed point, or as soon as a step passes another test; undefined past the most steps. */
function iterate(
  values: readonly number[],
  start: Step,
  isLast: (before: Step, after: Step) => boolean,
): Step | undefined {
  let before = start;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const after = next(values, before);
    const change = Math.max(Math.abs(after.mean - before.mean), Math.abs(after.deviation - before.deviation));
    if (change <= 1e-12 * after.deviation || isLast(before, after)) return after;
    before = after;
  }
  return undefined;
}

/** The power of two of the largest magnitude, with which the values are scaled so that no sum leaves the doubles. */
function scaleOf(values: readonly number[]): number {
  const { mantissa, exponent } = dyadic(values.reduce((most, x) => Math.max(most, Math.abs(x)), 0));
  return exponent + mantissa.toString(2).length;
}

const scaled = (x: number, power: number): number => {
  const half = power >> 1;
  return x * powerOfTwo(half) * powerOfTwo(power - half);
};

/**
 * Robust mean and standard deviation by algorithm A of ISO 13528, with the standard uncertainty 1.25 s* over the root of p.
 *
 * By `fixed-point` the iteration finds which values are drawn in, and the limit is then solved for exactly and rounded
 * once; by `third-figure` the numbers are those of the step at which it ends, in binary64. Undefined for fewer than two
 * values, where the median of the deviations is zero, and past 100000 steps. Rejects what is beyond the largest double.
 *
 * UNC-138; ISO 13528:2015, C.3.
 */
export function robustMean({ values, stop = 'fixed-point' }: RobustMeanInput): Answer<RobustMeanOutput> {
  if (values.length < 2) return undefinedBecause('too-few-values');
  const power = scaleOf(values);
  const unit = values.map((x) => scaled(x, -power));
  const centre = median(unit);
  const deviation = 1.483 * median(unit.map((x) => Math.abs(x - centre)));
  if (deviation === 0) return undefinedBecause('zero-median-deviation');
  const figures = (x: number): string => scaled(x, power).toPrecision(3);
  const last = iterate(
    unit,
    { mean: centre, deviation },
    (before, after) =>
      stop === 'third-figure' &&
      figures(before.mean) === figures(after.mean) &&
      figures(before.deviation) === figures(after.deviation),
  );
  if (last === undefined) return undefinedBecause('not-converged');
  const found = (stop === 'fixed-point' ? fixedPoint(unit, last) : undefined) ?? {
    ...last,
    ofMean: (1.25 * last.deviation) / Math.sqrt(values.length),
  };
  const output: RobustMeanOutput = {
    value: scaled(found.mean, power),
    robustStandardDeviation: scaled(found.deviation, power),
    standardUncertainty: scaled(found.ofMean, power),
    stop,
  };
  return Number.isFinite(output.robustStandardDeviation) ? result(output) : rejected('overflow', '/values');
}
