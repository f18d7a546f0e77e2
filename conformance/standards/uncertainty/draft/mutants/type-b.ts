import type {
  TypeBInput as Input,
  TypeBOutput as Output,
} from '../../../../../schemas/uncertainty/draft/generated/types.ts';
import { type Answer, isUndefined, result, undefinedBecause } from '../../../../contract/operation.ts';
import { wrongAnswer, wrongOutput } from '../../../../contract/wrong-answer.ts';

const OPERATION = 'uncertainty/type-b';
type Reference = (input: Input) => Answer<Output>;

const faulty = (id: string, change: (right: Output, input: Input) => Output) =>
  wrongOutput<Input, Output>(OPERATION, id, change);

/** Another divisor for what the output says was divided. */
const divided = (id: string, divisor: (right: Output, input: Input) => number) =>
  faulty(id, (right, input) => {
    const other = divisor(right, input);
    return { ...right, divisor: other, standardUncertainty: (right.standardUncertainty * right.divisor) / other };
  });

/** Another half-width, from which all else follows correctly. */
const ofWidth = (id: string, factor: (right: Output) => number) =>
  faulty(id, (right) => {
    const times = factor(right);
    return right.halfWidth === undefined
      ? right
      : { ...right, halfWidth: right.halfWidth * times, standardUncertainty: right.standardUncertainty * times };
  });

/** What the reference answers to another question. */
const askedInstead = (id: string, applies: (input: Input) => boolean, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, id, (right, input, reference: Reference) =>
    applies(input) ? reference(other(input)) : right,
  );

export const rectangularForAll = divided('UNC-070/root-three-for-all', (right, { distribution }) =>
  distribution === 'certificate' ? right.divisor : Math.sqrt(3),
);

export const shapeIgnored = divided('UNC-070/trapezium-as-triangle', (right, { distribution }) =>
  distribution === 'trapezoidal' ? Math.sqrt(6) : right.divisor,
);

/** β taken for the ratio of the base to the top. */
export const shapeInverted = divided('UNC-070/shape-upside-down', (right, { distribution, shape = 1 }) =>
  distribution === 'trapezoidal' && shape > 0 ? Math.sqrt(6 / (1 + shape ** -2)) : right.divisor,
);

/** The quantile at p in place of (1 + p)/2. */
export const oneSided = askedInstead(
  'UNC-070/one-sided',
  ({ distribution, coverageProbability: p = 0 }) => distribution === 'normal' && p > 0.5,
  (input) => ({ ...input, coverageProbability: 2 * (input.coverageProbability as number) - 1 }),
);

export const halfWidthAsUncertainty = faulty('UNC-070/half-width-as-uncertainty', (right) =>
  right.halfWidth === undefined ? right : { ...right, standardUncertainty: right.halfWidth },
);

export const fullWidth = ofWidth('UNC-071/full-width-of-limits', ({ method }) => (method === 'limits' ? 2 : 1));

export const resolutionAsHalfWidth = ofWidth('UNC-071/resolution-as-half-width', ({ method }) =>
  method === 'resolution' ? 2 : 1,
);

export const oneMethod = faulty('UNC-071/one-method-for-all', (right) =>
  right.halfWidth === undefined ? right : { ...right, method: 'half-width' },
);

export const correctionBackwards = faulty('UNC-072/correction-backwards', (right) =>
  right.estimateCorrection === undefined ? right : { ...right, estimateCorrection: 0 - right.estimateCorrection },
);

/** The difference of the two distances from the estimate, which is twice the correction. */
export const correctionTwice = faulty('UNC-072/correction-twice', (right) =>
  right.estimateCorrection === undefined ? right : { ...right, estimateCorrection: 2 * right.estimateCorrection },
);

export const estimateForMidpoint = faulty('UNC-072/estimate-for-midpoint', (right, { estimate }) =>
  right.midpoint === undefined || estimate === undefined ? right : { ...right, midpoint: estimate },
);

export const correctionForgotten = faulty('UNC-072/no-correction', ({ estimateCorrection: _, ...right }) => right);

const hasFactor = ({ distribution, coverageFactor }: Input): boolean =>
  distribution === 'certificate' && coverageFactor !== undefined;
const hasBasisOnly = ({ distribution, coverageFactor }: Input): boolean =>
  distribution === 'certificate' && coverageFactor === undefined;

export const twoForStatedFactor = divided('UNC-073/two-for-the-stated-factor', (right, input) =>
  hasFactor(input) ? 2 : right.divisor,
);

export const expandedAsStandard = faulty('UNC-073/expanded-as-standard-uncertainty', (right, input) =>
  hasFactor(input) ? { ...right, standardUncertainty: input.expandedUncertainty as number } : right,
);

export const basisBeforeFactor = wrongAnswer<Input, Output>(
  OPERATION,
  'UNC-073/basis-before-factor',
  (right, input, reference: Reference) => {
    if (!hasFactor(input) || input.basis === undefined) return right;
    const { coverageFactor: _, ...rest } = input;
    const other = reference(rest);
    return other.outcome === 'result' ? other : right;
  },
);

export const twoForAnyBasis = divided('UNC-074/two-for-any-basis', (right, input) =>
  hasBasisOnly(input) ? 2 : right.divisor,
);

export const normalForT = askedInstead(
  'UNC-074/normal-for-t',
  (input) => hasBasisOnly(input) && input.basis === 't' && input.degreesOfFreedom !== undefined,
  (input) => ({ ...input, basis: 'normal' }),
);

export const rectangularCertificateAsLimits = divided('UNC-074/limits-for-a-coverage-interval', (right, input) =>
  hasBasisOnly(input) && input.basis === 'rectangular' ? Math.sqrt(3) : right.divisor,
);

export const alwaysInfinite = faulty('UNC-075/always-infinite', (right) => ({
  ...right,
  degreesOfFreedom: 'infinite',
}));

export const withoutTheHalf = faulty('UNC-075/without-the-half', (right, { relativeUncertainty: r }) =>
  r === undefined || typeof right.degreesOfFreedom !== 'number' ? right : { ...right, degreesOfFreedom: r ** -2 },
);

export const truncated = faulty('UNC-075/truncates', (right) =>
  typeof right.degreesOfFreedom === 'number'
    ? { ...right, degreesOfFreedom: Math.floor(right.degreesOfFreedom) }
    : right,
);

export const certificateExact = faulty('UNC-075/certificate-taken-as-exact', (right, input) =>
  input.distribution === 'certificate' ? { ...right, degreesOfFreedom: 'infinite' } : right,
);

const beyond = ({ degreesOfFreedom }: Output): boolean => isUndefined(degreesOfFreedom);

export const fewerThanOne = faulty('UNC-076/fewer-than-one', (right, { relativeUncertainty: r = 1 }) =>
  beyond(right) ? { ...right, degreesOfFreedom: 0.5 / r ** 2 } : right,
);

export const infiniteBeyond = faulty('UNC-076/infinite-beyond-the-bound', (right) =>
  beyond(right) ? { ...right, degreesOfFreedom: 'infinite' } : right,
);

export const undefinedAsAWhole = wrongAnswer<Input, Output>(OPERATION, 'UNC-076/undefined-as-a-whole', (right) =>
  right.outcome === 'result' && !isUndefined(right.output) && beyond(right.output as Output)
    ? undefinedBecause('out-of-validity')
    : right,
);

export const boundAtOneHalf = faulty('UNC-076/bound-at-one-half', (right, { relativeUncertainty: r = 0 }) =>
  r > 0.5 && typeof right.degreesOfFreedom === 'number'
    ? { ...right, degreesOfFreedom: { undefined: 'out-of-validity' } }
    : right,
);

/** An answer all the same, by a repair of the input. */
const repairs = (id: string, code: string, other: (input: Input) => Input) =>
  wrongAnswer<Input, Output>(OPERATION, `UNC-077/${id}`, (right, input, reference: Reference) =>
    right.outcome === 'rejected' && right.code === code ? reference(other(input)) : right,
  );

const without = ({ ...input }: Input, ...members: readonly (keyof Input)[]): Input =>
  Object.fromEntries(
    Object.entries(input).filter(([name]) => !members.some((member) => member === name)),
  ) as unknown as Input;

/** The factor of habit where nothing says what the probability is of. */
export const guessesFactor = repairs('guesses-the-factor-two', 'basis-required', (input) => ({
  ...input,
  coverageFactor: 2,
}));

export const guessesProbability = repairs('guesses-the-probability', 'probability-required', (input) => ({
  ...input,
  coverageProbability: 0.95,
}));

export const guessesShape = repairs('a-triangle-where-not-given', 'shape-required', (input) => ({
  ...input,
  shape: 0,
}));

export const guessesFreedom = repairs('many-degrees-of-freedom', 'degrees-of-freedom-required', (input) => ({
  ...input,
  degreesOfFreedom: 'infinite',
}));

export const exchangesLimits = repairs('exchanges-the-limits', 'limits-not-in-order', (input) => ({
  ...input,
  lower: Math.min(input.lower ?? 0, input.upper ?? 0),
  upper: Math.max(input.lower ?? 0, input.upper ?? 0),
}));

export const takesEstimateOutside = repairs('takes-any-estimate', 'estimate-outside-limits', (input) =>
  without(input, 'estimate'),
);

export const halfWidthFirst = repairs('first-width-wins', 'width-ambiguous', (input) =>
  without(input, ...(input.halfWidth === undefined ? [] : (['lower', 'upper'] as const)), 'resolution'),
);

export const certificateFreedomFirst = repairs('first-freedom-wins', 'degrees-of-freedom-ambiguous', (input) =>
  without(input, 'relativeUncertainty'),
);

export const largestForOverflow = wrongAnswer<Input, Output>(OPERATION, 'UNC-077/largest-double', (right, input) =>
  right.outcome === 'rejected' && right.code === 'overflow'
    ? result({
        standardUncertainty: Number.MAX_VALUE,
        degreesOfFreedom: 'infinite',
        divisor: input.coverageFactor ?? 1,
        method: 'coverage-factor',
      })
    : right,
);

const rounded = (x: number): number => Number(x.toPrecision(8));

export const eightDigits = faulty('UNC-078/type-b-with-eight-digits', (right) => ({
  ...right,
  standardUncertainty: rounded(right.standardUncertainty),
}));

export const tabulatedDivisor = faulty('UNC-078/divisor-from-a-table', (right) => ({
  ...right,
  divisor: rounded(right.divisor),
}));

export const singlePrecision = faulty('UNC-078/type-b-in-single-precision', (right) => ({
  ...right,
  ...(right.halfWidth === undefined ? {} : { halfWidth: Math.fround(right.halfWidth) }),
  ...(right.midpoint === undefined ? {} : { midpoint: Math.fround(right.midpoint) }),
}));
