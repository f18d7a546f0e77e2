import type {
  ProportionIntervalInput as Input,
  ProportionIntervalOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';
import { normalCoverage } from '../../../../numerics/normal-coverage.ts';

const OPERATION = 'uncertainty/proportion-interval';

const within = (x: number): number => Math.min(1, Math.max(0, x));
const quantileOf = ({ coverageProbability: p }: Input): number => normalCoverage(p);

const faulty = (id: string, method: Input['method'], change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, (right, input) => (input.method === method ? change(right, input) : right));

export const wald = faulty('UNC-050/wald', 'wilson', (right, input) => {
  const { successes: x, trials: n } = input;
  const half = quantileOf(input) * Math.sqrt(((x / n) * (1 - x / n)) / n);
  return { ...right, lower: within(x / n - half), upper: within(x / n + half) };
});

/** Wilson's interval with the continuity correction of Yates: another interval, wider by about 1/2n. */
export const continuityCorrection = faulty('UNC-050/continuity-correction', 'wilson', (right, input) => {
  const { successes: x, trials: n } = input;
  const z = quantileOf(input);
  const p = x / n;
  const end = (sign: 1 | -1): number =>
    (2 * n * p + z * z + sign * (1 + z * Math.sqrt(z * z + sign * 2 - 1 / n + 4 * p * (n * (1 - p) - sign)))) /
    (2 * (n + z * z));
  return { ...right, lower: x === 0 ? 0 : within(end(-1)), upper: x === n ? 1 : within(end(1)) };
});

/** The last rounding is left in: 1.0000000000000002, or 2e-17 where nothing succeeded. */
export const wilsonEndsNotExact = faulty('UNC-050/ends-not-exact', 'wilson', (right, { successes: x, trials: n }) => ({
  ...right,
  lower: x === 0 ? 1e-17 : right.lower,
  upper: x === n ? 1 - 2 ** -53 : right.upper,
}));

export const agrestiCoull = faulty('UNC-050/agresti-coull', 'wilson', (right, input) => {
  const z = quantileOf(input);
  const n = input.trials + z * z;
  const p = (input.successes + (z * z) / 2) / n;
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return { ...right, lower: within(p - half), upper: within(p + half) };
});

/** What the reference gives for another method or probability. */
const insteadOf = (id: string, method: Input['method'], other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: (input: Input) => Answer<Output>) => {
    if (input.method !== method || right.outcome !== 'result' || isUndefined(right.output)) return right;
    const answer = reference(other(input));
    if (answer.outcome !== 'result' || isUndefined(answer.output)) return right;
    const { lower, upper } = answer.output;
    return { outcome: 'result', output: { ...right.output, lower, upper } };
  });

export const midPForExact = insteadOf('UNC-051/jeffreys-for-clopper-pearson', 'clopper-pearson', (input) => ({
  ...input,
  method: 'jeffreys',
  jeffreysEnds: 'forced',
}));

/** All of the complement on the one side that is left where none or all succeeded: the "rule of three". */
export const oneSidedAtTheEnds = insteadOf('UNC-051/one-sided-at-the-ends', 'clopper-pearson', (input) =>
  input.successes === 0 || input.successes === input.trials
    ? { ...input, coverageProbability: Math.max(0.01, 2 * input.coverageProbability - 1) }
    : input,
);

export const wilsonForExact = insteadOf('UNC-051/wilson-for-clopper-pearson', 'clopper-pearson', (input) => ({
  ...input,
  method: 'wilson',
}));

export const rawForForced = insteadOf('UNC-052/raw-where-forced', 'jeffreys', (input) => ({
  ...input,
  jeffreysEnds: 'raw',
}));

export const forcedForRaw = insteadOf('UNC-052/forced-where-raw', 'jeffreys', (input) => ({
  ...input,
  jeffreysEnds: 'forced',
}));

export const uniformPrior = insteadOf('UNC-052/clopper-pearson-for-jeffreys', 'jeffreys', (input) => ({
  ...input,
  method: 'clopper-pearson',
}));

export const zeroAtTheEnds = wrongOutput<Input, Output>(OPERATION, 'UNC-053/zero-at-the-ends', (right, input) => ({
  ...right,
  standardUncertainty: Math.sqrt((right.proportion * (1 - right.proportion)) / input.trials),
}));

export const bernoulliSpread = wrongOutput<Input, Output>(OPERATION, 'UNC-053/divisor-n-minus-1', (right, input) =>
  right.standardUncertaintyMethod === 'binomial' && input.trials > 1
    ? { ...right, standardUncertainty: right.standardUncertainty * Math.sqrt(input.trials / (input.trials - 1)) }
    : right,
);

export const methodUnnamed = wrongOutput<Input, Output>(OPERATION, 'UNC-053/method-misnamed', (right) => ({
  ...right,
  standardUncertaintyMethod: 'binomial',
}));

export const percentForFraction = wrongOutput<Input, Output>(OPERATION, 'UNC-060/percent-for-fraction', (right) => ({
  ...right,
  proportion: 100 * right.proportion,
}));

export const eightDigits = wrongOutput<Input, Output>(OPERATION, 'UNC-060/proportion-to-eight-digits', (right) => {
  const rough = (x: number): number => Number(x.toPrecision(8));
  return { ...right, lower: rough(right.lower), upper: rough(right.upper) };
});

export const clipsCounts = wrongAnswer<Input, Output>(
  OPERATION,
  'CNF-007/clips-the-successes',
  (right, input, reference: (input: Input) => Answer<Output>) =>
    right.outcome === 'rejected' && right.code === 'successes-exceed-trials'
      ? reference({ ...input, successes: input.trials })
      : right,
);
