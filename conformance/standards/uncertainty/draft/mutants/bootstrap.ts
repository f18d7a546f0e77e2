import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { wrongWhenLong } from '../../../../contract/wrong-when-long.ts';
import type { BootstrapInput, BootstrapOutput } from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';
import { deviation, replicateDoubles } from '../replicate-doubles.ts';

const OPERATION = 'uncertainty/bootstrap';
type Input = BootstrapInput;
type Output = BootstrapOutput;
type Ends = { readonly lower: number; readonly upper: number };
const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

/** Other ends where there are ends. */
const otherEnds = (id: string, change: (ends: Ends, right: Output, input: Input) => Ends) =>
  faulty(id, (right, input) =>
    'undefined' in right.interval ? right : { ...right, interval: change(right.interval, right, input) },
  );

/** The standard uncertainty, and a normal interval that goes with it. */
const withUncertainty = (right: Output, input: Input, u: number): Output => {
  if (typeof right.standardUncertainty !== 'number') return right;
  const half = normalCoverage(input.coverageProbability) * u;
  return {
    ...right,
    standardUncertainty: u,
    ...(input.interval === 'normal'
      ? { interval: { lower: right.estimate - half, upper: right.estimate + half } }
      : {}),
  };
};

export const divisorB = faulty('UNC-104/divisor-b', (right, input) =>
  withUncertainty(
    right,
    input,
    (right.standardUncertainty as number) * Math.sqrt((right.replicates - 1) / right.replicates),
  ),
);

/** The uncertainty of a Type A evaluation, which the bootstrap is not. */
export const typeAInstead = faulty('UNC-104/type-a-instead', (right, input) => {
  const n = input.observations.length;
  return withUncertainty(right, input, deviation(input.observations, n * (n - 1)));
});

export const lowerOfTwo = faulty('UNC-104/lower-of-two-in-the-middle', (right, { statistic, observations }) =>
  statistic === 'median'
    ? { ...right, estimate: [...observations].sort((a, b) => a - b)[(observations.length - 1) >> 1] ?? 0 }
    : right,
);

export const biasTurnedRound = faulty('UNC-104/bias-turned-round', (right) => ({ ...right, bias: 0 - right.bias }));

/** A negative index and one beyond the last lead round the list, as in some languages. */
export const wrapsIndices = wrongAnswer<Input, Output>(OPERATION, 'UNC-105/wraps-indices', (right, input, reference) =>
  right.outcome === 'rejected' && right.code === 'index-out-of-range' && input.indices !== undefined
    ? reference({
        ...input,
        indices: input.indices.map((places) => places.map((place) => place % input.observations.length)),
      })
    : right,
);

export const skipsResamples = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-105/skips-resamples-of-another-length',
  (right, input, reference) => {
    if (right.outcome !== 'rejected' || right.code !== 'length-mismatch') return right;
    const kept = (input.indices ?? []).filter((places) => places.length === input.observations.length);
    return kept.length === 0 ? right : reference({ ...input, indices: kept });
  },
);

const whereUndefined = (id: string, code: string, change: (right: Output, input: Input) => Output) =>
  faulty(id, (right, input) =>
    'undefined' in right.interval && right.interval.undefined === code ? change(right, input) : right,
  );

export const zeroUncertainty = faulty('UNC-106/zero-uncertainty', (right) =>
  typeof right.standardUncertainty === 'number' ? right : { ...right, standardUncertainty: 0 },
);

export const intervalOfNoWidth = whereUndefined('UNC-106/interval-of-no-width', 'degenerate', (right) => ({
  ...right,
  interval: { lower: right.estimate, upper: right.estimate },
}));

/** The least and the greatest replicate for an end that lies beyond. */
export const extremesForTails = whereUndefined('UNC-106/extremes-for-tails', 'out-of-validity', (right, input) => {
  const replicates = replicateDoubles(input);
  return { ...right, interval: { lower: replicates[0] ?? 0, upper: replicates[replicates.length - 1] ?? 0 } };
});

export const zeroCorrection = faulty('UNC-106/zero-for-an-infinite-correction', (right) =>
  typeof right.biasCorrection === 'object' ? { ...right, biasCorrection: 0 } : right,
);

export const zeroAcceleration = faulty('UNC-106/zero-for-no-acceleration', (right) =>
  typeof right.acceleration === 'object' ? { ...right, acceleration: 0 } : right,
);

/** The rank (B - 1) β + 1, which numerical software has by default. */
function definition7(sorted: readonly number[], level: number): number {
  const rank = (sorted.length - 1) * level;
  const whole = Math.min(Math.floor(rank), sorted.length - 2);
  const [low, high] = [sorted[whole] ?? NaN, sorted[whole + 1] ?? NaN];
  return low + (rank - whole) * (high - low);
}

export const quantileDefinition7 = otherEnds('UNC-107/quantile-definition-7', (ends, right, input) => {
  if (input.interval !== 'percentile' && input.interval !== 'basic') return ends;
  const tail = (1 - input.coverageProbability) / 2;
  const replicates = replicateDoubles(input);
  const [low, high] = [definition7(replicates, tail), definition7(replicates, 1 - tail)];
  return input.interval === 'percentile'
    ? { lower: low, upper: high }
    : { lower: 2 * right.estimate - high, upper: 2 * right.estimate - low };
});

/** The ends of the percentile interval, not turned over at the estimate. */
export const basicNotReflected = otherEnds('UNC-107/basic-not-reflected', ({ lower, upper }, { estimate }, input) =>
  input.interval === 'basic' ? { lower: 2 * estimate - upper, upper: 2 * estimate - lower } : { lower, upper },
);

export const normalLessBias = otherEnds('UNC-107/normal-less-bias', ({ lower, upper }, { bias }, input) =>
  input.interval === 'normal' ? { lower: lower - bias, upper: upper - bias } : { lower, upper },
);

export const oneTail = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-107/whole-complement-on-each-side',
  (right, input, reference) => {
    if (input.interval === 'bca' || right.outcome !== 'result' || 'undefined' in right.output) return right;
    if ('undefined' in right.output.interval) return right;
    return reference({ ...input, coverageProbability: Math.max(1e-6, 2 * input.coverageProbability - 1) });
  },
);

/** BCa of the same replicates by a mistake in one of its two numbers, its ends left as they are. */
export const tiesNotCounted = faulty('UNC-108/ties-not-counted', (right, input) => {
  if (typeof right.biasCorrection !== 'number') return right;
  const replicates = replicateDoubles(input);
  const share = replicates.filter((one) => one < right.estimate).length / replicates.length;
  if (share === 0) return right;
  const quantile = share < 0.5 ? -normalCoverage(1 - 2 * share) : share > 0.5 ? normalCoverage(2 * share - 1) : 0;
  return { ...right, biasCorrection: quantile };
});

export const accelerationTurnedRound = faulty('UNC-108/acceleration-turned-round', (right) =>
  typeof right.acceleration === 'number' ? { ...right, acceleration: 0 - right.acceleration } : right,
);

/** The percentile interval, as if nothing were to correct. */
export const notCorrected = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-108/not-corrected',
  (right, input, reference) => {
    if (input.interval !== 'bca' || right.outcome !== 'result' || 'undefined' in right.output) return right;
    const plain = reference({ ...input, interval: 'percentile' });
    if (plain.outcome !== 'result' || 'undefined' in plain.output || 'undefined' in plain.output.interval) return right;
    return 'undefined' in right.output.interval
      ? right
      : { outcome: 'result', output: { ...right.output, interval: plain.output.interval } };
  },
);

const single = Math.fround;

export const singlePrecision = faulty('UNC-109/bootstrap-in-single-precision', (right) => ({
  ...right,
  estimate: single(right.estimate),
  ...(typeof right.standardUncertainty === 'number' ? { standardUncertainty: single(right.standardUncertainty) } : {}),
  ...(typeof right.biasCorrection === 'number' ? { biasCorrection: single(right.biasCorrection) } : {}),
}));

export const longResult = wrongWhenLong('UNC-109', 'uncertainty/bootstrap');
