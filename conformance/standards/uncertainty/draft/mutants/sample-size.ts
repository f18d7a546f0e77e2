import type {
  SampleSizeInput as Input,
  SampleSizeOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, result } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'uncertainty/sample-size';
type Method = Input['method'];

const faulty = (id: string, methods: readonly Method[], change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, (right, input) =>
    methods.includes(input.method) ? change(right, input) : right,
  );

const size = (n: number): number => Math.max(1, n);

/** What the reference gives for another plan. */
const insteadOf = (id: string, methods: readonly Method[], other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: (input: Input) => Answer<Output>) => {
    if (!methods.includes(input.method) || right.outcome !== 'result' || isUndefined(right.output)) return right;
    const answer = reference(other(input));
    if (answer.outcome !== 'result' || isUndefined(answer.output)) return right;
    return result({ ...right.output, size: answer.output.size, attained: answer.output.attained });
  });

const ZERO: readonly Method[] = ['zero-failures'];

export const quotientOfLogarithms = faulty('UNC-159/quotient-of-logarithms', ZERO, (right, input) => ({
  ...right,
  size: size(Math.ceil(Math.log(input.significance ?? 0.05) / Math.log(input.proportion ?? 0.5))),
}));

export const oneTooFew = faulty('UNC-159/integer-below', ZERO, (right, input) => ({
  ...right,
  size: size(Math.floor(Math.log(input.significance ?? 0.05) / Math.log(input.proportion ?? 0.5))),
}));

export const ruleOfThree = faulty('UNC-159/rule-of-three', ZERO, (right, input) => ({
  ...right,
  size: size(Math.ceil(3 / (1 - (input.proportion ?? 0.5)))),
}));

export const twoSidedFailures = insteadOf('UNC-159/two-sided', ZERO, (input) => ({
  ...input,
  significance: (input.significance ?? 0.05) / 2,
}));

const PROPORTION: readonly Method[] = ['proportion-normal', 'proportion-wilson'];

export const worstProportion = insteadOf('UNC-160/proportion-of-one-half', PROPORTION, (input) => ({
  ...input,
  proportion: 0.5,
}));

export const factorForgotten = insteadOf('UNC-160/coverage-factor-forgotten', PROPORTION, (input) => ({
  ...input,
  coverageFactor: 1,
}));

export const normalForWilson = insteadOf('UNC-160/normal-for-wilson', ['proportion-wilson'], (input) => ({
  ...input,
  method: 'proportion-normal',
}));

/** 2² · 0.2 · 0.8 / 0.01² is 6400.000000000001 in doubles. */
export const proportionInDoubles = faulty('UNC-160/quotient-of-doubles', ['proportion-normal'], (right, input) => {
  const { proportion: p = 0.5, coverageFactor: k = 1, target = 1 } = input;
  return { ...right, size: size(Math.ceil((k * k * p * (1 - p)) / (target * target))) };
});

const MEAN: readonly Method[] = ['mean'];

export const meanInDoubles = faulty('UNC-161/quotient-of-doubles', MEAN, (right, input) => {
  const { standardDeviation: s = 1, coverageFactor: k = 1, target = 1 } = input;
  return { ...right, size: size(Math.ceil(((k * s) / target) ** 2)) };
});

export const nearestSize = faulty('UNC-161/nearest-integer', MEAN, (right, input) => {
  const { standardDeviation: s = 1, coverageFactor: k = 1, target = 1 } = input;
  return { ...right, size: size(Math.round(((k * s) / target) ** 2)) };
});

export const rootForgotten = faulty('UNC-161/root-forgotten', MEAN, (right, input) => {
  const { standardDeviation: s = 1, coverageFactor: k = 1, target = 1 } = input;
  return { ...right, size: size(Math.ceil((k * s) / target)) };
});

export const targetAsAttained = faulty('UNC-161/target-as-attained', MEAN, (right, input) => ({
  ...right,
  attained: input.target ?? right.attained,
}));

const DIFFERENCE: readonly Method[] = ['difference'];
const DETECTABLE: readonly Method[] = ['detectable-difference'];

export const oneSided = insteadOf('UNC-162/one-sided', DIFFERENCE, (input) => ({
  ...input,
  significance: Math.min(0.5, 2 * (input.significance ?? 0.05)),
}));

/** As if a difference were detected whenever it is there: one time in two it is not. */
export const powerForgotten = insteadOf('UNC-162/power-forgotten', DIFFERENCE, (input) => ({ ...input, power: 0.5 }));

export const twoGroups = faulty('UNC-162/variance-doubled', DIFFERENCE, (right) => ({
  ...right,
  size: 2 * right.size,
}));

export const powerUnreported = faulty('UNC-162/power-not-reported', DIFFERENCE, ({ power: _, ...right }) => right);

export const oneSidedDetection = insteadOf('UNC-163/one-sided', DETECTABLE, (input) => ({
  ...input,
  significance: Math.min(0.5, 2 * (input.significance ?? 0.05)),
}));

export const significantForDetectable = insteadOf('UNC-163/power-forgotten', DETECTABLE, (input) => ({
  ...input,
  power: 0.5,
}));

export const dividesBySize = faulty('UNC-163/divides-by-n', DETECTABLE, (right) => ({
  ...right,
  attained: right.attained / Math.sqrt(right.size),
}));

/** A target or a standard deviation that nobody gave is taken for one. */
export const guessesNumbers = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-164/guesses-numbers',
  (right, input, reference: (input: Input) => Answer<Output>) =>
    right.outcome === 'rejected' && right.code === 'number-required'
      ? reference({ proportion: 0.5, standardDeviation: 1, coverageFactor: 2, target: 0.1, size: 100, ...input })
      : right,
);

export const largestInteger = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-164/largest-integer',
  (right, { method, target = 1 }) =>
    right.outcome === 'rejected' && right.code === 'overflow'
      ? result({ method, size: Number.MAX_SAFE_INTEGER, attained: target })
      : right,
);

export const attainedSingle = wrongOutput<Input, Output>(
  OPERATION,
  'UNC-165/attained-in-single-precision',
  (right) => ({
    ...right,
    attained: Math.fround(right.attained),
  }),
);

export const attainedRounded = wrongOutput<Input, Output>(OPERATION, 'UNC-165/attained-to-seven-digits', (right) => ({
  ...right,
  attained: Number(right.attained.toPrecision(7)),
}));
