import type { RobustMeanInput, RobustMeanOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';

const OPERATION = 'uncertainty/robust-mean';

/** Algorithm A with other numbers in it. */
interface Variant {
  readonly start: number;
  readonly width: number;
  readonly correction: number;
  readonly divisor: (p: number) => number;
  readonly steps: number;
}

const RIGHT: Variant = { start: 1.483, width: 1.5, correction: 1.134, divisor: (p) => p - 1, steps: 3000 };

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};

function algorithmA(values: readonly number[], variant: Variant, byFigures: boolean): { mean: number; s: number } {
  let mean = median(values);
  let s = variant.start * median(values.map((x) => Math.abs(x - mean)));
  for (let step = 0; step < variant.steps; step += 1) {
    const [low, high] = [mean - variant.width * s, mean + variant.width * s];
    const drawnIn = values.map((x) => Math.min(Math.max(x, low), high));
    const average = drawnIn.reduce((sum, x) => sum + x, 0) / values.length;
    const squares = drawnIn.reduce((sum, x) => sum + (x - average) ** 2, 0);
    const next = variant.correction * Math.sqrt(squares / variant.divisor(values.length));
    const isLast =
      byFigures && average.toPrecision(3) === mean.toPrecision(3) && next.toPrecision(3) === s.toPrecision(3);
    [mean, s] = [average, next];
    if (isLast) break;
  }
  return { mean, s };
}

const variant = (id: string, changes: Partial<Variant>) =>
  wrongOutput<RobustMeanInput, RobustMeanOutput>(OPERATION, `UNC-138/${id}`, (right, { values, stop }) => {
    const { mean, s } = algorithmA(values, { ...RIGHT, ...changes }, stop === 'third-figure');
    return {
      ...right,
      value: mean,
      robustStandardDeviation: s,
      standardUncertainty: (1.25 * s) / Math.sqrt(values.length),
    };
  });

export const oneStep = variant('one-step', { steps: 1 });
/** Seen by the stop at three figures only: the fixed point does not depend on where the iteration starts. */
export const medianDeviationAsItIs = variant('median-deviation-as-it-is', { start: 1 });
export const withoutCorrection = variant('without-1.134', { correction: 1 });
export const divisorP = variant('divisor-p', { divisor: (p) => p });
export const widthTwo = variant('limits-at-two-deviations', { width: 2 });

export const ignoresStop = wrongAnswer<RobustMeanInput, RobustMeanOutput>(
  OPERATION,
  'UNC-138/ignores-the-stop',
  (right, { stop: _, ...input }, reference) => {
    const fixed = reference(input);
    if (right.outcome !== 'result' || isUndefined(right.output) || fixed.outcome !== 'result') return right;
    const { stop } = right.output;
    return result({ ...(fixed.output as RobustMeanOutput), stop });
  },
);

export const standardErrorOfMean = wrongOutput<RobustMeanInput, RobustMeanOutput>(
  OPERATION,
  'UNC-138/without-1.25',
  (right) => ({ ...right, standardUncertainty: right.standardUncertainty / 1.25 }),
);

/** A scale of zero is no obstacle to a program: everything is drawn in to the median. */
export const medianForNothing = wrongAnswer<RobustMeanInput, RobustMeanOutput>(
  OPERATION,
  'UNC-138/zero-deviation',
  (right, { values, stop }) =>
    right.outcome === 'result' && 'undefined' in right.output && values.length > 1
      ? result({
          value: median(values),
          robustStandardDeviation: 0,
          standardUncertainty: 0,
          stop: stop ?? 'fixed-point',
        })
      : right,
);

export const oneValue = wrongAnswer<RobustMeanInput, RobustMeanOutput>(
  OPERATION,
  'UNC-138/mean-of-one-value',
  (right, { values, stop }) =>
    values.length === 1
      ? result({
          value: values[0] ?? NaN,
          robustStandardDeviation: 0,
          standardUncertainty: 0,
          stop: stop ?? 'fixed-point',
        })
      : right,
);

export const millionth = wrongOutput<RobustMeanInput, RobustMeanOutput>(
  OPERATION,
  'UNC-139/stops-at-a-ten-millionth',
  (right) => ({
    ...right,
    robustStandardDeviation: right.robustStandardDeviation * (1 - 1e-7),
    standardUncertainty: right.standardUncertainty * (1 - 1e-7),
  }),
);

export const longMean = wrongWhenLong('UNC-139', 'uncertainty/robust-mean');
